package org.annum.review.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reviews follow their evidence. */
@ConfigMapping(prefix = "annum.review.assembly")
interface AssemblyConfig {

  /** The most reviews assembled in one transaction. */
  @WithDefault("20")
  int batchSize();

  /** How long the worker waits for changes that another replica noted. */
  @WithDefault("PT0.5S")
  Duration poll();

  /** How long the worker waits after the database failed. */
  @WithDefault("PT1S")
  Duration retry();
}

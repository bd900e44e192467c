package org.annum.metrics.pull;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this replica pulls sources. */
@ConfigMapping(prefix = "annum.sources")
interface PullConfig {

  /** Sources pulled at a time by this replica; 0 leaves them to others. */
  @WithDefault("2")
  int workers();

  /** How long a replica may be silent before another takes its source over. */
  @WithDefault("30s")
  Duration lease();

  /** How often this replica looks for a source that is due. */
  @WithDefault("1s")
  Duration pollInterval();

  /** Pause after the first failure; it doubles with each that follows. */
  @WithDefault("10s")
  Duration retryFirst();

  /** Longest pause after failures. */
  @WithDefault("1h")
  Duration retryLongest();

  /** Longest pause that a source may ask for. */
  @WithDefault("1d")
  Duration retryAfterLongest();

  /** How often a fact that was left out is tried again; its employee may be known by then. */
  @WithDefault("1h")
  Duration rejectedAgainAfter();

  /** How long runs, and rejections that are settled, can be read. */
  @WithDefault("90d")
  Duration keep();

  /** How often what is older is looked for. */
  @WithDefault("10m")
  Duration sweepEvery();
}

package org.annum.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long effects are remembered. */
@ConfigMapping(prefix = "annum.idempotency")
interface IdempotencyConfig {

  /** A key may be used anew after this time. */
  @WithDefault("48h")
  Duration keep();

  /** Pause between two removals of old keys. */
  @WithDefault("1h")
  Duration sweepEvery();
}

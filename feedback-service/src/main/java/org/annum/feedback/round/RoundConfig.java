package org.annum.feedback.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import org.annum.feedback.round.model.Threshold;

/** Settings of team feedback. */
@ConfigMapping(prefix = "annum.feedback.round")
interface RoundConfig {

  /** Threshold of rounds that come as a file; at least 3. */
  @Min(Threshold.FLOOR)
  @WithDefault("5")
  int threshold();
}

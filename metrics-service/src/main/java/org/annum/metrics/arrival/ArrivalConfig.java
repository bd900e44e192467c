package org.annum.metrics.arrival;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.annum.metrics.measure.model.RuleAction;

/** What is asked of facts that no definition can speak about. */
@ConfigMapping(prefix = "annum.arrival")
interface ArrivalConfig {

  /**
   * What becomes of a data point of whose metric no measure is made: REJECT, or FLAG to keep it
   * until somebody defines one.
   *
   * @return FLAG or REJECT
   */
  @WithDefault("REJECT")
  RuleAction unknownMetric();

  /**
   * How far the clock of a source may be ahead before a time counts as being in the future.
   *
   * @return tolerance
   */
  @WithDefault("PT5M")
  Duration clockTolerance();
}

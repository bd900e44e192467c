package org.annum.metrics.datapoint.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.MonthBasis;

/**
 * One value of a metric of a person at one time.
 *
 * @param weight what the value counts in an average, above 0; 1 when the source does not say
 */
public record DataPoint(
    String source,
    String externalId,
    String employeeId,
    String metric,
    Instant occurredAt,
    BigDecimal value,
    BigDecimal weight) {

  /** As measures see it. */
  public MeasuredFact measured() {
    return new MeasuredFact(
        source + ":" + externalId,
        employeeId,
        FactKind.DATA_POINT,
        metric,
        Set.of(),
        Map.of(MonthBasis.OCCURRED, occurredAt),
        Map.of(FactValue.ONE, BigDecimal.ONE, FactValue.VALUE, value),
        weight);
  }
}

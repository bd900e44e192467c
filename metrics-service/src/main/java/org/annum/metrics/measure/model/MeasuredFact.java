package org.annum.metrics.measure.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A fact as measures see it, whatever it is.
 *
 * @param recordId {@code source:externalId}
 * @param kind activity type, metric code, or empty for a deal
 * @param times the times that may decide its month
 * @param values what it may contribute
 * @param weight of its value in an average
 */
public record MeasuredFact(
    String recordId,
    String employeeId,
    FactKind fact,
    String kind,
    Set<Trait> traits,
    Map<MonthBasis, Instant> times,
    Map<FactValue, BigDecimal> values,
    BigDecimal weight) {

  public MeasuredFact {
    traits = Set.copyOf(traits);
    times = Map.copyOf(times);
    values = Map.copyOf(values);
  }
}

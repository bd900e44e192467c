package org.annum.metrics.arrival.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.MonthBasis;

/**
 * A fact that arrives, as measures see it.
 *
 * @param index which of the facts that are judged together; a deal is there once for each supporter
 */
public record Arrival(int index, MeasuredFact fact) {

  /** The time that decides the month of a measure; empty where it does not count in one. */
  public Optional<Instant> at(MeasureDefinition measure) {
    return Optional.ofNullable(measure.month()).map(fact.times()::get);
  }

  /** What it contributes to a measure. */
  public Optional<BigDecimal> value(MeasureDefinition measure) {
    return Optional.ofNullable(measure.value()).map(fact.values()::get);
  }

  /** Any of its times. */
  public Optional<Instant> firstTime() {
    return Arrays.stream(MonthBasis.values())
        .map(fact.times()::get)
        .filter(Objects::nonNull)
        .findFirst();
  }
}

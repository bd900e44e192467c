package org.annum.metrics.measure.model;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure as data. Either it counts or sums facts ({@code fact}, {@code kind}, {@code month},
 * {@code condition}, {@code value}), or it is the RATIO of two others.
 *
 * @param kind activity type or metric code; null for every kind
 * @param month which time of the fact decides the month
 * @param condition traits that a fact must all have to count
 * @param minimum smallest value that a data point may report
 * @param maximum largest value that a data point may report
 * @param numerator code of the measure above the line
 * @param denominator code of the measure below the line
 * @param operand exists only for ratios: neither kept nor published by itself
 * @param explained the facts below the line but not above it are listed with the figure
 */
public record MeasureDefinition(
    String code,
    Names names,
    String unit,
    Direction direction,
    Aggregation aggregation,
    @Nullable FactKind fact,
    @Nullable String kind,
    @Nullable MonthBasis month,
    Set<Trait> condition,
    @Nullable FactValue value,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable String numerator,
    @Nullable String denominator,
    boolean operand,
    boolean explained) {

  public MeasureDefinition {
    condition = condition == null ? Set.of() : Set.copyOf(condition);
    boolean counted = fact != null && month != null && value != null;
    boolean quotient = numerator != null && denominator != null;
    if (aggregation == Aggregation.RATIO ? !quotient || counted : !counted || quotient) {
      throw new IllegalArgumentException(
          code + " must be either made of facts or the ratio of two measures");
    }
  }

  /** What a measure is called. */
  public record Names(String zh, String en) {}

  public boolean isRatio() {
    return aggregation == Aggregation.RATIO;
  }

  /** Whether the fact counts, whatever its month. */
  public boolean covers(MeasuredFact candidate) {
    return fact == candidate.fact()
        && (kind == null || kind.equals(candidate.kind()))
        && candidate.traits().containsAll(condition);
  }

  /** Whether a data point may report this value. */
  public boolean allows(BigDecimal reported) {
    return (minimum == null || reported.compareTo(minimum) >= 0)
        && (maximum == null || reported.compareTo(maximum) <= 0);
  }
}

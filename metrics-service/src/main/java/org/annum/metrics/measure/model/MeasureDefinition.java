package org.annum.metrics.measure.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 * @param owner who decides about the definition
 * @param source where its facts are expected to come from
 * @param arrival what is asked of its facts when they arrive; null for what is usual
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
    boolean explained,
    @Nullable String owner,
    @Nullable String source,
    @Nullable ArrivalRules arrival) {

  /** The condition is kept in one order, so that equal definitions are written alike. */
  public MeasureDefinition {
    condition =
        condition == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(condition));
  }

  /** What a measure is called. */
  public record Names(String zh, String en) {}

  public boolean isRatio() {
    return aggregation == Aggregation.RATIO;
  }

  /** Whether the other definition makes other figures, or says something else about them. */
  public boolean figuresDifferFrom(MeasureDefinition other) {
    return !figures().equals(other.figures());
  }

  private List<Optional<Object>> figures() {
    return Stream.<@Nullable Object>of(
            unit,
            direction,
            aggregation,
            fact,
            kind,
            month,
            condition,
            value,
            numerator,
            denominator,
            operand,
            explained)
        .map(Optional::ofNullable)
        .toList();
  }

  /** Whether the fact counts, whatever its month. */
  public boolean covers(MeasuredFact candidate) {
    return isOf(candidate.fact(), candidate.kind()) && candidate.traits().containsAll(condition);
  }

  /** What is asked of its facts when they arrive. */
  public ArrivalRules rules() {
    return arrival == null ? ArrivalRules.DEFAULT : arrival;
  }

  /** Whether it can count facts of a kind at all. */
  public boolean isOf(FactKind candidate, String itsKind) {
    return fact == candidate && (kind == null || kind.equals(itsKind));
  }

  /** Whether a data point may report this value. */
  public boolean allows(BigDecimal reported) {
    return (minimum == null || reported.compareTo(minimum) >= 0)
        && (maximum == null || reported.compareTo(maximum) <= 0);
  }
}

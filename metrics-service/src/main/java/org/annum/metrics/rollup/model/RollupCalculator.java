package org.annum.metrics.rollup.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What facts add up to: the rule that the set-based SQL of this service must equal.
 *
 * <p>A fact counts for a measure in the month of the measure's own basis. A ratio is made of the
 * two measures of the same month; one that is absent counts 0, and where both are, so is the ratio.
 */
public final class RollupCalculator {
  private final Calendar calendar;
  private final Collection<MeasureDefinition> definitions;

  public RollupCalculator(Calendar calendar, Collection<MeasureDefinition> definitions) {
    this.calendar = calendar;
    this.definitions = definitions;
  }

  /** The rollups of every measure that is kept. */
  public Map<RollupKey, Moments> rollups(Collection<MeasuredFact> facts) {
    Map<RollupKey, Moments> counted = new HashMap<>();
    for (MeasuredFact fact : facts) {
      definitions.stream()
          .filter(measure -> !measure.isRatio() && measure.covers(fact))
          .forEach(measure -> add(counted, measure, fact));
    }
    Map<RollupKey, Moments> all = new HashMap<>(counted);
    definitions.stream()
        .filter(MeasureDefinition::isRatio)
        .forEach(ratio -> all.putAll(quotients(ratio, counted)));
    definitions.stream()
        .filter(MeasureDefinition::operand)
        .forEach(operand -> all.keySet().removeIf(key -> key.measure().equals(operand.code())));
    return all;
  }

  private void add(Map<RollupKey, Moments> counted, MeasureDefinition measure, MeasuredFact fact) {
    Instant at = fact.times().get(Objects.requireNonNull(measure.month()));
    if (at == null) {
      return;
    }
    BigDecimal value = Objects.requireNonNull(fact.values().get(measure.value()));
    RollupKey key = new RollupKey(fact.employeeId(), measure.code(), calendar.monthOf(at));
    counted.merge(key, Moments.of(value, fact.weight(), at), Moments::merge);
  }

  private Map<RollupKey, Moments> quotients(
      MeasureDefinition ratio, Map<RollupKey, Moments> counted) {
    Map<RollupKey, Moments> quotients = new HashMap<>();
    counted.keySet().stream()
        .filter(key -> isOperand(ratio, key.measure()))
        .map(key -> new RollupKey(key.employeeId(), ratio.code(), key.month()))
        .forEach(key -> quotients.computeIfAbsent(key, wanted -> quotient(ratio, wanted, counted)));
    return quotients;
  }

  private Moments quotient(
      MeasureDefinition ratio, RollupKey key, Map<RollupKey, Moments> counted) {
    Moments above = counted.get(operand(key, ratio.numerator()));
    Moments below = counted.get(operand(key, ratio.denominator()));
    Instant lastAt =
        Stream.of(Optional.ofNullable(above), Optional.ofNullable(below))
            .flatMap(Optional::stream)
            .map(Moments::lastAt)
            .max(Instant::compareTo)
            .orElse(null);
    return Moments.ratio(
        value(ratio.numerator(), above),
        value(ratio.denominator(), below),
        below == null ? 0 : below.count(),
        lastAt);
  }

  private BigDecimal value(@Nullable String measure, @Nullable Moments moments) {
    if (moments == null) {
      return BigDecimal.ZERO;
    }
    Aggregation aggregation =
        definitions.stream()
            .filter(definition -> definition.code().equals(measure))
            .map(MeasureDefinition::aggregation)
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(aggregation.value(moments));
  }

  private static boolean isOperand(MeasureDefinition ratio, String measure) {
    return measure.equals(ratio.numerator()) || measure.equals(ratio.denominator());
  }

  private static RollupKey operand(RollupKey key, @Nullable String measure) {
    return new RollupKey(key.employeeId(), Objects.requireNonNull(measure), key.month());
  }
}

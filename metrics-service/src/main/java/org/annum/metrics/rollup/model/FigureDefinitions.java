package org.annum.metrics.rollup.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.rollup.model.MonthSums.Sum;
import org.jspecify.annotations.Nullable;

/** The measures in force, and what figures they make of what facts add up to. */
public final class FigureDefinitions {
  private final Map<String, FigureDefinition> byCode;
  private final List<FigureDefinition> published;

  public FigureDefinitions(Collection<FigureDefinition> definitions) {
    byCode = definitions.stream().collect(Collectors.toMap(FigureDefinition::code, one -> one));
    published = definitions.stream().filter(FigureDefinition::published).toList();
  }

  public Optional<FigureDefinition> find(String measure) {
    return Optional.ofNullable(byCode.get(measure));
  }

  /**
   * The figures of the measures of a kind of fact.
   *
   * @param inapplicable measures that do not count in a month; they have a figure that says so,
   *     even without facts
   */
  public Map<RollupKey, Figure> figures(
      FactKind fact, FactSums sums, Map<PersonMonth, Set<String>> inapplicable) {
    Map<RollupKey, Figure> figures = new HashMap<>();
    sums.months()
        .forEach(
            (month, added) ->
                published.stream()
                    .filter(measure -> measure.fact() == fact)
                    .forEach(
                        measure ->
                            figure(measure, added)
                                .ifPresent(
                                    figure -> figures.put(key(month, measure.code()), figure))));
    inapplicable.forEach(
        (month, measures) ->
            measures.stream()
                .map(byCode::get)
                .filter(Objects::nonNull)
                .filter(measure -> measure.published() && measure.fact() == fact)
                .forEach(
                    measure ->
                        figures.merge(
                            key(month, measure.code()),
                            Figure.ofNothing(measure.version()),
                            (figure, nothing) -> figure.inapplicable())));
    return figures;
  }

  private static RollupKey key(PersonMonth month, String measure) {
    return new RollupKey(month.employeeId(), measure, month.month());
  }

  private Optional<Figure> figure(FigureDefinition measure, MonthSums sums) {
    return measure.aggregation() == Aggregation.RATIO
        ? ratio(measure, sums)
        : sums.sum(measure.code())
            .map(sum -> new Figure(true, sum.currency(), sum.moments(), null, measure.version()));
  }

  /** One of the two that is absent counts 0; where both are, so is the ratio. */
  private Optional<Figure> ratio(FigureDefinition measure, MonthSums sums) {
    Optional<Sum> above = sums.sum(measure.numerator());
    Optional<Sum> below = sums.sum(measure.denominator());
    if (above.isEmpty() && below.isEmpty()) {
      return Optional.empty();
    }
    Instant lastAt =
        Stream.of(above, below)
            .flatMap(Optional::stream)
            .map(sum -> sum.moments().lastAt())
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(null);
    Moments moments =
        Moments.ratio(
            value(measure.numerator(), above),
            value(measure.denominator(), below),
            below.map(sum -> sum.moments().count()).orElse(0L),
            lastAt);
    String exceptions = measure.explained() ? sums.exceptions(measure.code()) : null;
    return Optional.of(new Figure(true, null, moments, exceptions, measure.version()));
  }

  private BigDecimal value(@Nullable String operand, Optional<Sum> sum) {
    if (sum.isEmpty()) {
      return BigDecimal.ZERO;
    }
    Moments moments = sum.get().moments();
    return Objects.requireNonNull(byCode.get(operand)).aggregation() == Aggregation.COUNT
        ? BigDecimal.valueOf(moments.count())
        : moments.sum();
  }
}

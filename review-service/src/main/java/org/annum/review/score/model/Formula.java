package org.annum.review.score.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How a value of the trace follows from its parts. Building a score and recomputing it from its
 * trace go through the same few functions; {@link Trace} names the parts they read.
 */
public enum Formula {
  /** A leaf: an input, as it came. */
  VALUE("input"),
  SUM("Σ part"),
  SMALLEST("min part"),
  LARGEST("max part"),
  LATEST("last part that has a value"),
  MEAN("Σ part / number of parts"),
  QUOTIENT("numerator / denominator"),
  PRODUCT("left × right"),
  ATTAINMENT_UP("clamp(actual / target, 0, cap), from the baseline where there is one"),
  ATTAINMENT_DOWN("clamp(target / actual, 0, cap), from the baseline where there is one"),
  PERCENT("100 × attainment"),
  SCALE("100 × (rating − min) / (max − min)"),
  WEIGHTED_MEAN("Σ weight × part / Σ weight, over the parts that have a value"),
  CARRIED_OVER("the value of last year's review");

  /** Changes whenever the same parts could give another value. */
  public static final String VERSION = "annum-score-1";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String text;

  Formula(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  @Nullable BigDecimal apply(List<Trace> parts) {
    return switch (this) {
      case VALUE -> throw new IllegalStateException("an input has no parts");
      case SUM -> values(parts).reduce(BigDecimal::add).orElse(null);
      case SMALLEST -> values(parts).reduce(BigDecimal::min).orElse(null);
      case LARGEST -> values(parts).reduce(BigDecimal::max).orElse(null);
      case LATEST, CARRIED_OVER -> values(parts).reduce((earlier, later) -> later).orElse(null);
      case MEAN -> mean(parts);
      case QUOTIENT -> quotient(part(parts, Trace.NUMERATOR), part(parts, Trace.DENOMINATOR));
      case PRODUCT -> product(parts);
      case ATTAINMENT_UP -> attainment(Direction.UP, parts);
      case ATTAINMENT_DOWN -> attainment(Direction.DOWN, parts);
      case PERCENT -> product(HUNDRED, part(parts, Trace.ATTAINMENT));
      case SCALE -> onScale(parts);
      case WEIGHTED_MEAN -> WeightedMean.of(parts);
    };
  }

  private static @Nullable BigDecimal mean(List<Trace> parts) {
    return values(parts)
        .reduce(BigDecimal::add)
        .map(sum -> Precision.divide(sum, BigDecimal.valueOf(values(parts).count())))
        .orElse(null);
  }

  private static @Nullable BigDecimal quotient(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    return numerator == null || denominator == null || denominator.signum() == 0
        ? null
        : Precision.divide(numerator, denominator);
  }

  private static @Nullable BigDecimal product(List<Trace> parts) {
    return parts.stream().anyMatch(part -> part.value() == null)
        ? null
        : values(parts).reduce(Precision::multiply).map(Precision::round).orElse(null);
  }

  private static @Nullable BigDecimal product(BigDecimal factor, @Nullable BigDecimal value) {
    return value == null ? null : Precision.multiply(factor, value);
  }

  private static @Nullable BigDecimal attainment(Direction direction, List<Trace> parts) {
    BigDecimal actual = part(parts, Trace.ACTUAL);
    BigDecimal target = part(parts, Trace.TARGET);
    BigDecimal cap = part(parts, Trace.CAP);
    return actual == null || target == null || cap == null
        ? null
        : Attainment.of(direction, actual, target, part(parts, Trace.BASELINE), cap);
  }

  private static @Nullable BigDecimal onScale(List<Trace> parts) {
    BigDecimal rating = part(parts, Trace.ACTUAL);
    BigDecimal min = part(parts, Trace.MIN);
    BigDecimal max = part(parts, Trace.MAX);
    if (rating == null || min == null || max == null) {
      return null;
    }
    return Precision.divide(
        HUNDRED.multiply(rating.max(min).min(max).subtract(min)), max.subtract(min));
  }

  private static @Nullable BigDecimal part(List<Trace> parts, String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .map(part -> Optional.ofNullable(part.value()))
        .findFirst()
        .flatMap(value -> value)
        .orElse(null);
  }

  private static Stream<BigDecimal> values(List<Trace> parts) {
    return parts.stream().map(Trace::value).filter(Objects::nonNull);
  }
}

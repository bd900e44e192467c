package org.annum.review.period.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The mergeable content of a rollup. Merging is associative and commutative, so months merge into
 * quarters and years in any order; a ratio is always a quotient of merged sums.
 */
public record Moments(
    long count,
    BigDecimal sum,
    BigDecimal weightedSum,
    BigDecimal weight,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal last,
    @Nullable Instant lastAt) {

  public static final Moments NONE =
      new Moments(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null, null, null);

  /** Moments that do not apply to a measure are left out of its events and count as none. */
  public Moments {
    sum = orZero(sum);
    weightedSum = orZero(weightedSum);
    weight = orZero(weight);
  }

  public static Moments ofRatio(BigDecimal numerator, BigDecimal denominator, long count) {
    return new Moments(count, BigDecimal.ZERO, numerator, denominator, null, null, null, null);
  }

  /** Whether nothing was counted. */
  public boolean isNone() {
    return count == 0 && sum.signum() == 0 && weightedSum.signum() == 0 && weight.signum() == 0;
  }

  public Moments merge(Moments other) {
    boolean otherIsLater = other.lastAt != null && (lastAt == null || other.lastAt.isAfter(lastAt));
    return new Moments(
        count + other.count,
        sum.add(other.sum),
        weightedSum.add(other.weightedSum),
        weight.add(other.weight),
        either(min, other.min, BigDecimal::min),
        either(max, other.max, BigDecimal::max),
        otherIsLater ? other.last : last,
        otherIsLater ? other.lastAt : lastAt);
  }

  /** The value under an aggregation; empty when there is nothing to take it from. */
  public Optional<BigDecimal> value(Aggregation aggregation) {
    return switch (aggregation) {
      case SUM -> Optional.of(sum);
      case COUNT -> Optional.of(BigDecimal.valueOf(count));
      case AVERAGE, RATIO ->
          weight.signum() == 0
              ? Optional.empty()
              : Optional.of(Precision.divide(weightedSum, weight));
      case MIN -> Optional.ofNullable(min);
      case MAX -> Optional.ofNullable(max);
      case LAST -> Optional.ofNullable(last);
    };
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  private static @Nullable BigDecimal either(
      @Nullable BigDecimal left, @Nullable BigDecimal right, BinaryOperator<BigDecimal> choice) {
    if (left == null) {
      return right;
    }
    return right == null ? left : choice.apply(left, right);
  }
}

package org.annum.metrics.measure.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of many values so that months can be merged into quarters and years without the
 * values themselves. Merging is associative and commutative.
 *
 * @param count how many values; of a ratio how many facts its denominator has
 * @param weightedSum Σ value × weight; of a ratio the numerator
 * @param weight Σ weight; of a ratio the denominator
 * @param last the value at {@code lastAt}, the largest where several share that time
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

  /** Of a single value. */
  public static Moments of(BigDecimal value, BigDecimal weight, Instant at) {
    return new Moments(1, value, value.multiply(weight), weight, value, value, value, at);
  }

  /** Of a ratio of two measures. */
  public static Moments ratio(
      BigDecimal numerator, BigDecimal denominator, long count, @Nullable Instant lastAt) {
    return new Moments(count, numerator, numerator, denominator, null, null, null, lastAt);
  }

  /** What the values of both add up to. */
  public Moments merge(Moments other) {
    return new Moments(
        count + other.count,
        sum.add(other.sum),
        weightedSum.add(other.weightedSum),
        weight.add(other.weight),
        smaller(min, other.min),
        larger(max, other.max),
        lastOf(other),
        later(lastAt, other.lastAt));
  }

  private @Nullable BigDecimal lastOf(Moments other) {
    if (lastAt == null || other.lastAt == null) {
      return lastAt == null ? other.last : last;
    }
    int order = lastAt.compareTo(other.lastAt);
    if (order == 0) {
      return larger(last, other.last);
    }
    return order > 0 ? last : other.last;
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }

  private static @Nullable BigDecimal smaller(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.min(b);
  }

  private static @Nullable BigDecimal larger(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.max(b);
  }
}

package org.annum.metrics.measure.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How moments become one value: SUM = sum, COUNT = count, AVERAGE and RATIO = weightedSum / weight,
 * MIN, MAX, LAST. A quotient keeps 20 digits, HALF_UP; rounding for display is left to the reader.
 */
public enum Aggregation {
  SUM,
  COUNT,
  AVERAGE,
  MIN,
  MAX,
  LAST,
  RATIO;

  private static final MathContext PRECISION = new MathContext(20, RoundingMode.HALF_UP);

  /** The value; null when there is none, as of a ratio whose denominator is 0. */
  public @Nullable BigDecimal value(Moments moments) {
    return switch (this) {
      case SUM -> moments.sum();
      case COUNT -> BigDecimal.valueOf(moments.count());
      case AVERAGE, RATIO -> quotient(moments);
      case MIN -> moments.min();
      case MAX -> moments.max();
      case LAST -> moments.last();
    };
  }

  private static @Nullable BigDecimal quotient(Moments moments) {
    return moments.weight().signum() == 0
        ? null
        : moments.weightedSum().divide(moments.weight(), PRECISION);
  }
}

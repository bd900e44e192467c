package org.annum.review.score.model;

import java.math.BigDecimal;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Precision;
import org.jspecify.annotations.Nullable;

/**
 * The actual against the target.
 *
 * <pre>
 * UP    without baseline: actual / target     with: (actual − baseline) / (target − baseline)
 * DOWN  without baseline: target / actual     with: (baseline − actual) / (baseline − target)
 * attainment = clamp(that, 0, cap)
 * </pre>
 *
 * Where the divisor is 0 there is no distance to measure: a reached target counts the cap, a missed
 * one 0. 10 digits, HALF_UP.
 */
public final class Attainment {
  private Attainment() {}

  public static BigDecimal of(
      Direction direction,
      BigDecimal actual,
      BigDecimal target,
      @Nullable BigDecimal baseline,
      BigDecimal cap) {
    BigDecimal dividend = dividend(direction, actual, target, baseline);
    BigDecimal divisor = divisor(direction, actual, target, baseline);
    BigDecimal attained =
        divisor.signum() == 0
            ? atOnce(direction.reaches(actual, target), cap)
            : Precision.divide(dividend, divisor);
    boolean nothingLeft = direction == Direction.DOWN && baseline == null && actual.signum() <= 0;
    return Precision.round((nothingLeft ? cap : attained).max(BigDecimal.ZERO).min(cap));
  }

  private static BigDecimal dividend(
      Direction direction, BigDecimal actual, BigDecimal target, @Nullable BigDecimal baseline) {
    if (baseline == null) {
      return direction == Direction.UP ? actual : target;
    }
    return direction == Direction.UP ? actual.subtract(baseline) : baseline.subtract(actual);
  }

  private static BigDecimal divisor(
      Direction direction, BigDecimal actual, BigDecimal target, @Nullable BigDecimal baseline) {
    if (baseline == null) {
      return direction == Direction.UP ? target : actual;
    }
    return direction == Direction.UP ? target.subtract(baseline) : baseline.subtract(target);
  }

  private static BigDecimal atOnce(boolean reached, BigDecimal cap) {
    return reached ? cap : BigDecimal.ZERO;
  }
}

package org.annum.goals.goal.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as goals keep them: at most 12 digits before the point and 6 behind it. */
public final class Decimals {
  private static final int INTEGER_DIGITS = 12;
  private static final int FRACTION_DIGITS = 6;

  private Decimals() {}

  /**
   * Whether it is short enough to be kept. Reads only the exponent and the digits at hand, so that
   * {@code 1E+999999999} costs nothing.
   */
  public static boolean fits(BigDecimal value) {
    long integerDigits = (long) value.precision() - value.scale();
    return integerDigits <= INTEGER_DIGITS
        && value.scale() <= FRACTION_DIGITS + INTEGER_DIGITS
        && value.scale() >= -INTEGER_DIGITS
        && value.stripTrailingZeros().scale() <= FRACTION_DIGITS;
  }

  /** One form for each number, so that 0.80 and 0.8 are the same and 50 is not written 5E+1. */
  public static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

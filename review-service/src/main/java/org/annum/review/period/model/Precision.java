package org.annum.review.period.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimal arithmetic of every result: 10 digits after the point between steps, HALF_UP; rounded
 * once more only to be shown.
 */
public final class Precision {
  public static final int DIGITS = 10;
  private static final int SHOWN_DIGITS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Precision() {}

  public static BigDecimal round(BigDecimal value) {
    return value.setScale(DIGITS, RoundingMode.HALF_UP);
  }

  public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, DIGITS, RoundingMode.HALF_UP);
  }

  public static BigDecimal multiply(BigDecimal left, BigDecimal right) {
    return round(left.multiply(right));
  }

  /** {@code value / reference − 1}. */
  public static BigDecimal change(BigDecimal value, BigDecimal reference) {
    return divide(value, reference).subtract(BigDecimal.ONE);
  }

  /** Two digits, as a number. */
  public static String shown(BigDecimal value) {
    return value.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP).toPlainString();
  }

  /** Two digits, as a percentage of a fraction: 0.8 is {@code 80.00 %}. */
  public static String shownPercent(BigDecimal fraction) {
    return shown(fraction.multiply(HUNDRED)) + " %";
  }
}

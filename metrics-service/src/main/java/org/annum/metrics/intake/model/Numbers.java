package org.annum.metrics.intake.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads decimal numbers: digits with a point, optionally grouped by commas in threes ({@code
 * 1,234.50}). A comma elsewhere could be a decimal comma and is refused.
 */
public final class Numbers {
  /** No number. */
  public static final String UNREADABLE = "fact.number-unreadable";

  /** More digits than a fact can mean. */
  public static final String TOO_LONG = "fact.number-too-long";

  private static final int INTEGER_DIGITS = 15;
  private static final int DECIMALS = 9;
  private static final int EXPONENT = 30;
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{1,40})?");

  private Numbers() {}

  public static Reading<BigDecimal> decimal(String text) {
    if (PLAIN.matcher(text).matches()) {
      return inRange(new BigDecimal(text));
    }
    return GROUPED.matcher(text).matches()
        ? inRange(new BigDecimal(text.replace(",", "")))
        : Reading.refused(UNREADABLE);
  }

  /** A number that is one already, e.g. of JSON. */
  public static Reading<BigDecimal> inRange(BigDecimal number) {
    // The scale is looked at first: stripping 1e999999999 would need all its digits.
    if (Math.abs((long) number.scale()) > EXPONENT + (long) DECIMALS) {
      return Reading.refused(TOO_LONG);
    }
    BigDecimal stripped = number.stripTrailingZeros();
    boolean fits =
        stripped.scale() <= DECIMALS && stripped.precision() - stripped.scale() <= INTEGER_DIGITS;
    return fits ? Reading.of(number) : Reading.refused(TOO_LONG);
  }
}

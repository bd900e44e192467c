package org.annum.review.period.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number at full precision beside the text people read.
 *
 * @param value up to 10 digits after the point
 * @param display rounded HALF_UP to 2 digits; a percentage where the unit is a ratio
 */
public record Shown(BigDecimal value, String display) {
  private static final String RATIO = "ratio";

  public static Shown of(BigDecimal value, String unit) {
    return unit.equals(RATIO) ? ratio(value) : number(value);
  }

  /** The same for a value that may be absent. */
  public static @Nullable Shown ofNullable(@Nullable BigDecimal value, String unit) {
    return value == null ? null : of(value, unit);
  }

  public static Shown number(BigDecimal value) {
    return new Shown(value, Precision.shown(value));
  }

  public static Shown ratio(BigDecimal value) {
    return new Shown(value, Precision.shownPercent(value));
  }

  /** A number of records. */
  public static Shown count(BigDecimal value) {
    return new Shown(value, value.setScale(0, RoundingMode.HALF_UP).toPlainString());
  }
}

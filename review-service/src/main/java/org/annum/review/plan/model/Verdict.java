package org.annum.review.plan.model;

import java.math.BigDecimal;
import org.annum.review.period.model.Direction;

/** What a measure says about an objective. */
public enum Verdict {
  EFFECTIVE,
  PARTLY,
  NOT_EFFECTIVE,
  TOO_FEW_DATA;

  /**
   * EFFECTIVE where the target is reached, PARTLY where the value is at least better than the
   * baseline, NOT_EFFECTIVE otherwise; TOO_FEW_DATA where it stands on fewer than {@code minimum}.
   */
  public static Verdict of(
      Direction direction,
      BigDecimal value,
      BigDecimal baseline,
      BigDecimal target,
      BigDecimal sampleSize,
      BigDecimal minimum) {
    if (sampleSize.compareTo(minimum) < 0) {
      return TOO_FEW_DATA;
    }
    if (direction.reaches(value, target)) {
      return EFFECTIVE;
    }
    return direction.isBetter(value, baseline) ? PARTLY : NOT_EFFECTIVE;
  }
}

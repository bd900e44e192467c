package org.annum.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Baseline, target and what was measured since, on one track from 0.
 *
 * @param baselineAt percent of the track
 * @param targetAt percent of the track
 * @param valueAt percent of the track
 */
record ProgressBar(BigDecimal baselineAt, BigDecimal targetAt, BigDecimal valueAt) {
  private static final BigDecimal HEADROOM = new BigDecimal("1.05");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** All three are 0 or more; the track ends a little beyond the greatest. */
  static ProgressBar of(BigDecimal baseline, BigDecimal target, BigDecimal value) {
    BigDecimal end = baseline.max(target).max(value).multiply(HEADROOM);
    return new ProgressBar(at(baseline, end), at(target, end), at(value, end));
  }

  private static BigDecimal at(BigDecimal value, BigDecimal end) {
    return end.signum() == 0
        ? BigDecimal.ZERO
        : value.multiply(HUNDRED).divide(end, 2, RoundingMode.HALF_UP);
  }
}

package org.annum.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A goal's attainment as a bar with the target as a mark.
 *
 * @param width filled percent of the track
 * @param targetAt where attainment 1 stands, percent of the track
 * @param overflow whether the attainment reached the cap, where the bar ends
 */
record BulletBar(BigDecimal width, BigDecimal targetAt, boolean overflow) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param attainment from 0 to {@code cap}
   * @param cap the greatest attainment that counts, above 0; the track ends there
   */
  static BulletBar of(BigDecimal attainment, BigDecimal cap) {
    BigDecimal end = cap.max(BigDecimal.ONE);
    BigDecimal shown = attainment.max(BigDecimal.ZERO).min(end);
    return new BulletBar(
        percent(shown, end), percent(BigDecimal.ONE, end), attainment.compareTo(end) >= 0);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }
}

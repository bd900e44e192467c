package org.annum.metrics.team.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the values of a group lie. A quantile q of n sorted values is read at position q × (n − 1),
 * linearly between its two neighbours (type 7, as spreadsheets do).
 */
public record Spread(BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile) {
  private static final MathContext PRECISION = new MathContext(20, RoundingMode.HALF_UP);
  private static final int QUARTERS = 4;

  /** Of at least one value. */
  public static Spread of(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    return new Spread(quartile(sorted, 1), quartile(sorted, 2), quartile(sorted, 3));
  }

  private static BigDecimal quartile(List<BigDecimal> sorted, int quarters) {
    int steps = quarters * (sorted.size() - 1);
    BigDecimal below = sorted.get(steps / QUARTERS);
    BigDecimal part = BigDecimal.valueOf(steps % QUARTERS, 0).divide(BigDecimal.valueOf(QUARTERS));
    if (part.signum() == 0) {
      return below;
    }
    BigDecimal above = sorted.get(steps / QUARTERS + 1);
    return below.add(above.subtract(below).multiply(part), PRECISION);
  }
}

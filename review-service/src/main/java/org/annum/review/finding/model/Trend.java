package org.annum.review.finding.model;

import java.math.BigDecimal;
import java.util.List;
import org.annum.review.period.model.Precision;

/**
 * The least-squares line through equally spaced values.
 *
 * @param changeOverMean from the line's first to its last point, over the mean of the values; 0
 *     where that mean is 0
 * @param fit the share of the variation that the line explains (R²), 0 to 1
 */
record Trend(BigDecimal changeOverMean, BigDecimal fit) {

  static Trend of(List<BigDecimal> values) {
    BigDecimal count = BigDecimal.valueOf(values.size());
    BigDecimal mean =
        Precision.divide(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), count);
    BigDecimal middle = Precision.divide(count.subtract(BigDecimal.ONE), BigDecimal.valueOf(2));
    BigDecimal together = BigDecimal.ZERO;
    BigDecimal across = BigDecimal.ZERO;
    BigDecimal upDown = BigDecimal.ZERO;
    for (int index = 0; index < values.size(); index++) {
      BigDecimal x = BigDecimal.valueOf(index).subtract(middle);
      BigDecimal y = values.get(index).subtract(mean);
      together = together.add(x.multiply(y));
      across = across.add(x.multiply(x));
      upDown = upDown.add(y.multiply(y));
    }
    if (mean.signum() == 0 || across.signum() == 0 || upDown.signum() == 0) {
      return new Trend(BigDecimal.ZERO, BigDecimal.ZERO);
    }
    BigDecimal run = Precision.divide(together, across).multiply(count.subtract(BigDecimal.ONE));
    return new Trend(
        Precision.divide(run, mean),
        Precision.divide(together.multiply(together), across.multiply(upDown)));
  }
}

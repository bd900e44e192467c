package org.annum.review.figure.model;

import java.math.BigDecimal;
import org.annum.review.period.model.Direction;

/** A measure against its value of the year before: {@code change = actual / baseline − 1}. */
public record BaselineChange(
    String measure,
    String unit,
    Direction direction,
    int baselineYear,
    BigDecimal baseline,
    BigDecimal baselineSample,
    BigDecimal actual,
    BigDecimal actualSample,
    BigDecimal change) {

  public boolean improves() {
    return direction.isBetter(actual, baseline);
  }
}

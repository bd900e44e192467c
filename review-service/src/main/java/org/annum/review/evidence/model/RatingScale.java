package org.annum.review.evidence.model;

import java.math.BigDecimal;

/** The lowest and the highest rating that can be given. */
public record RatingScale(BigDecimal min, BigDecimal max) {
  public static final RatingScale FIVE_POINTS =
      new RatingScale(BigDecimal.ONE, BigDecimal.valueOf(5));

  public RatingScale {
    if (min.compareTo(max) >= 0) {
      throw new IllegalArgumentException("a rating scale goes upwards");
    }
  }
}

package org.annum.review.period.model;

import java.math.BigDecimal;

/** How the moments of a period become the value of a measure. */
public enum Aggregation {
  SUM,
  COUNT,
  AVERAGE,
  MIN,
  MAX,
  LAST,
  RATIO;

  /** How much the value stands on: a ratio's denominator, otherwise the number of facts. */
  public BigDecimal sampleSize(Moments moments) {
    return this == RATIO ? moments.weight() : BigDecimal.valueOf(moments.count());
  }
}

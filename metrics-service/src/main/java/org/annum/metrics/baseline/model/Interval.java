package org.annum.metrics.baseline.model;

import java.math.BigDecimal;

/** A 95 % confidence interval, both ends included. */
public record Interval(BigDecimal lower, BigDecimal upper) {

  Interval shown() {
    return new Interval(Precision.shown(lower), Precision.shown(upper));
  }
}

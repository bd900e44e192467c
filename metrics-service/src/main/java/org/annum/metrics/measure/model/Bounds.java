package org.annum.metrics.measure.model;

import java.math.BigDecimal;

/** Between which values a value is expected, both included. */
public record Bounds(BigDecimal lower, BigDecimal upper) {

  public boolean contains(BigDecimal value) {
    return value.compareTo(lower) >= 0 && value.compareTo(upper) <= 0;
  }
}

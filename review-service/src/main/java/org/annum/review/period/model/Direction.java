package org.annum.review.period.model;

import java.math.BigDecimal;

/** Whether more of a measure is better or less of it. */
public enum Direction {
  UP,
  DOWN;

  /** Whether {@code value} is at least as good as {@code target}. */
  public boolean reaches(BigDecimal value, BigDecimal target) {
    return this == UP ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
  }

  /** Whether {@code value} is better than {@code other}, not only as good. */
  public boolean isBetter(BigDecimal value, BigDecimal other) {
    return this == UP ? value.compareTo(other) > 0 : value.compareTo(other) < 0;
  }
}

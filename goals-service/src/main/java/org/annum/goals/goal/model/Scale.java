package org.annum.goals.goal.model;

import java.math.BigDecimal;

/** A rating scale from the worst to the best. */
public record Scale(BigDecimal min, BigDecimal max) {

  public boolean contains(BigDecimal rating) {
    return rating.compareTo(min) >= 0 && rating.compareTo(max) <= 0;
  }
}

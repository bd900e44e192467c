package org.annum.metrics.baseline.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Digits of the statistics: 20 inside a formula, 10 decimals in a result, HALF_UP. */
final class Precision {
  static final MathContext INNER = new MathContext(20, RoundingMode.HALF_UP);
  private static final int DECIMALS = 10;

  private Precision() {}

  static BigDecimal shown(BigDecimal value) {
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  static BigDecimal root(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.sqrt(INNER);
  }

  static BigDecimal square(BigDecimal value) {
    return value.multiply(value, INNER);
  }
}

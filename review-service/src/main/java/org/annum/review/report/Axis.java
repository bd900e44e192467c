package org.annum.review.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A value axis from 0 with about four steps of 1, 2, 2.5 or 5 times a power of ten. */
record Axis(BigDecimal step, int stepCount) {
  private static final int WANTED_STEPS = 4;
  private static final List<BigDecimal> NICE =
      List.of(
          BigDecimal.ONE,
          BigDecimal.valueOf(2),
          new BigDecimal("2.5"),
          BigDecimal.valueOf(5),
          BigDecimal.TEN);

  /** The axis that holds all values, which are 0 or more; of nothing it is 0 to 1. */
  static Axis covering(List<BigDecimal> values) {
    BigDecimal top = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    if (top.signum() == 0) {
      return new Axis(new BigDecimal("0.25"), WANTED_STEPS);
    }
    BigDecimal rough = top.divide(BigDecimal.valueOf(WANTED_STEPS), MathContext.DECIMAL32);
    BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    BigDecimal step =
        NICE.stream()
            .map(magnitude::multiply)
            .filter(nice -> nice.compareTo(rough) >= 0)
            .findFirst()
            .orElseThrow();
    return new Axis(step, top.divide(step, 0, RoundingMode.CEILING).intValueExact());
  }

  /** Where a value stands, 0 at the foot and 1 at the top. */
  BigDecimal share(BigDecimal value) {
    BigDecimal top = step.multiply(BigDecimal.valueOf(stepCount));
    return value.divide(top, 6, RoundingMode.HALF_UP);
  }

  List<BigDecimal> steps() {
    List<BigDecimal> steps = new ArrayList<>();
    for (int index = 0; index <= stepCount; index++) {
      steps.add(step.multiply(BigDecimal.valueOf(index)));
    }
    return steps;
  }
}

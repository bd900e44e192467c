package org.annum.review.score.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.annum.review.period.model.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttainmentTest {
  private static final BigDecimal CAP = new BigDecimal("1.2");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // more is better
        "UP,   55,    50,  -,  1.1",
        "UP,   0.7,   0.8, -,  0.875",
        "UP,   50,    50,  -,  1",
        "UP,   60,    50,  -,  1.2",
        "UP,   60.01, 50,  -,  1.2",
        "UP,   59.99, 50,  -,  1.1998",
        "UP,   0,     50,  -,  0",
        "UP,   -5,    50,  -,  0",
        "UP,   0,     0,   -,  1.2",
        "UP,   -1,    0,   -,  0",
        // less is better
        "DOWN, 48,    60,  -,  1.2",
        "DOWN, 50,    60,  -,  1.2",
        "DOWN, 50.01, 60,  -,  1.1997600480",
        "DOWN, 60,    60,  -,  1",
        "DOWN, 120,   60,  -,  0.5",
        "DOWN, 0,     60,  -,  1.2",
        "DOWN, 0.01,  60,  -,  1.2",
        "DOWN, 5,     0,   -,  0",
        "DOWN, 0,     0,   -,  1.2",
        // from a baseline
        "UP,   70,    90,  50, 0.5",
        "UP,   50,    90,  50, 0",
        "UP,   49,    90,  50, 0",
        "UP,   98,    90,  50, 1.2",
        "UP,   90,    90,  90, 1.2",
        "UP,   89,    90,  90, 0",
        "DOWN, 55,    48,  60, 0.4166666667",
        "DOWN, 60,    48,  60, 0",
        "DOWN, 48,    48,  60, 1",
        "DOWN, 0,     48,  60, 1.2",
        "DOWN, 61,    60,  60, 0"
      })
  void shouldMeasureTheActualAgainstTheTarget(
      Direction direction,
      BigDecimal actual,
      BigDecimal target,
      BigDecimal baseline,
      BigDecimal expected) {
    assertThat(Attainment.of(direction, actual, target, baseline, CAP))
        .isEqualByComparingTo(expected);
  }

  @Test
  void shouldRoundHalfUpAtTheTenthDigit() {
    assertThat(Attainment.of(Direction.UP, BigDecimal.ONE, BigDecimal.valueOf(3), null, CAP))
        .isEqualTo(new BigDecimal("0.3333333333"));
    assertThat(Attainment.of(Direction.UP, BigDecimal.valueOf(2), BigDecimal.valueOf(3), null, CAP))
        .isEqualTo(new BigDecimal("0.6666666667"));
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void shouldStayBetweenZeroAndTheCapAndNeverFallWhenTheActualGetsBetter(Direction direction) {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      // Given
      BigDecimal target = BigDecimal.valueOf(random.nextInt(1, 1_000), 1);
      BigDecimal worse = BigDecimal.valueOf(random.nextInt(0, 2_000), 1);
      BigDecimal step = BigDecimal.valueOf(random.nextInt(1, 100), 1);
      BigDecimal better =
          direction == Direction.UP ? worse.add(step) : worse.subtract(step).max(BigDecimal.ZERO);

      // When
      BigDecimal before = Attainment.of(direction, worse, target, null, CAP);
      BigDecimal after = Attainment.of(direction, better, target, null, CAP);

      // Then
      assertThat(before).isBetween(BigDecimal.ZERO, CAP);
      assertThat(after).isGreaterThanOrEqualTo(before);
      assertThat(before.compareTo(BigDecimal.ONE) >= 0).isEqualTo(direction.reaches(worse, target));
    }
  }
}

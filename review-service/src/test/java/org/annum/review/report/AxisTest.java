package org.annum.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @ParameterizedTest
  @CsvSource({
    "60,     20,    3",
    "0.93,   0.25,  4",
    "4.6,    2,     3",
    "1,      0.25,  4",
    "100,    25,    4",
    "100.01, 50,    3",
    "0.004,  0.001, 4"
  })
  void shouldHaveAboutFourRoundSteps(BigDecimal top, BigDecimal step, int count) {
    Axis axis = Axis.covering(List.of(BigDecimal.ZERO, top));

    assertThat(axis.step()).isEqualByComparingTo(step);
    assertThat(axis.stepCount()).isEqualTo(count);
    assertThat(axis.share(top)).isBetween(new BigDecimal("0.5"), BigDecimal.ONE);
  }

  @Test
  void shouldStandFromZeroToOneWhenThereIsNoValue() {
    Axis axis = Axis.covering(List.of());

    assertThat(axis.steps()).hasSize(5);
    assertThat(axis.share(BigDecimal.ONE)).isEqualByComparingTo("1");
  }
}

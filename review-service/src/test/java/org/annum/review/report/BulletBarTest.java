package org.annum.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletBarTest {

  @ParameterizedTest
  @CsvSource({
    "0,    1.2, 0,     83.33, false",
    "0.6,  1.2, 50,    83.33, false",
    "1,    1.2, 83.33, 83.33, false",
    "1.19, 1.2, 99.17, 83.33, false",
    "1.2,  1.2, 100,   83.33, true",
    "1,    1,   100,   100,   true"
  })
  void shouldEndTheTrackAtTheCap(
      BigDecimal attainment, BigDecimal cap, BigDecimal width, BigDecimal target, boolean full) {
    BulletBar bar = BulletBar.of(attainment, cap);

    assertThat(bar.width()).isEqualByComparingTo(width);
    assertThat(bar.targetAt()).isEqualByComparingTo(target);
    assertThat(bar.overflow()).isEqualTo(full);
  }
}

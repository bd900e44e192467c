package org.annum.goals.goal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @Test
  void shouldReadAYear() {
    assertThat(Period.parse("2024")).contains(new Period(2024));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "24", "1899", "2200", "2024-01", "20245", "２０２４", " 2024"})
  void shouldReadNothingElse(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }
}

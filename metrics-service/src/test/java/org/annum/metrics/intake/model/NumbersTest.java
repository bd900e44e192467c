package org.annum.metrics.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "108333.00, 108333.00",
    "-5, -5",
    "+5, 5",
    "'1,234,567.5', 1234567.5",
    "999999999999999, 999999999999999",
    "0.123456789, 0.123456789"
  })
  void shouldReadANumber(String text, BigDecimal number) {
    assertThat(Numbers.decimal(text).value()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,5', fact.number-unreadable",
    "'1.234,5', fact.number-unreadable",
    "12万, fact.number-unreadable",
    "1e5, fact.number-unreadable",
    "NaN, fact.number-unreadable",
    "., fact.number-unreadable",
    "1000000000000000, fact.number-too-long",
    "0.1234567891, fact.number-too-long"
  })
  void shouldSayWhatIsWrongWhenATextIsNoNumber(String text, String code) {
    assertThat(Numbers.decimal(text).problem()).isEqualTo(code);
  }

  @Test
  void shouldRefuseHugeExponentsWithoutWritingThemOut() {
    assertThat(Numbers.inRange(new BigDecimal("1e999999999")).problem())
        .isEqualTo(Numbers.TOO_LONG);
    assertThat(Numbers.inRange(new BigDecimal("1e-999999999")).problem())
        .isEqualTo(Numbers.TOO_LONG);
    assertThat(Numbers.inRange(new BigDecimal("1e3")).problem()).isNull();
  }
}

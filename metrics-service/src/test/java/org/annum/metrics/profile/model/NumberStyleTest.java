package org.annum.metrics.profile.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT|1234.50|1234.50",
        "POINT|1,234.50|1234.50",
        "POINT|1 234.50|1234.50",
        "POINT|-1,234|-1234",
        "POINT|+5|+5",
        "POINT|￥1,234.50|1234.50",
        "POINT|-￥1,234.50|-1234.50",
        "POINT|¥ 12|12",
        "POINT|12元|12",
        "POINT|(1,234.50)|-1234.50",
        "POINT|98.5%|0.985",
        "POINT|１２３．５％|1.235",
        "COMMA|1234,50|1234.50",
        "COMMA|1.234,50|1234.50",
        "COMMA|1.234.567|1234567",
        "COMMA|€ 1.234,50|1234.50",
        "COMMA|1 234,50|1234.50",
        "COMMA|98,5 %|0.985",
        "COMMA|12|12"
      })
  void shouldReadWhatPeopleType(NumberStyle style, String text, String plain) {
    assertThat(style.plain(text)).contains(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINT|1.234,50",
        "POINT|12,34",
        "POINT|1,2345.5",
        "POINT|eight",
        "POINT|(-5)",
        "POINT|5.",
        "POINT|.5",
        "POINT|1.2.3",
        "POINT|￥",
        "POINT|%",
        "COMMA|1234.50",
        "COMMA|1,234.50",
        "COMMA|1.23"
      })
  void shouldRefuseWhatCouldMeanAnotherNumber(NumberStyle style, String text) {
    assertThat(style.plain(text)).isEmpty();
  }
}

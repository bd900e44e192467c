package org.annum.metrics.profile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {

  @ParameterizedTest
  @CsvSource({
    "d.M.yyyy, 5.3.2024, 2024-03-05T00:00",
    "d.M.yyyy, 05.03.2024, 2024-03-05T00:00",
    "M/d/yyyy, 3/5/2024, 2024-03-05T00:00",
    "d/M/yy, 5/3/24, 2024-03-05T00:00",
    "yyyyMMdd, 20240305, 2024-03-05T00:00",
    "yyyy年M月d日, 2024年3月5日, 2024-03-05T00:00",
    "d.M.yyyy H:mm, 5.3.2024   9:30, 2024-03-05T09:30",
    "d.M.yyyy HH:mm:ss, 5.3.2024 09:30:15, 2024-03-05T09:30:15",
    "M/d/yyyy h:mm a, 3/5/2024 12:05 AM, 2024-03-05T00:05",
    "M/d/yyyy h:mm a, 3/5/2024 12:05 pm, 2024-03-05T12:05",
    "yyyy/M/d ah:mm, 2024/3/5 下午3:05, 2024-03-05T15:05"
  })
  void shouldReadWhatPeopleType(String pattern, String text, LocalDateTime time) {
    assertThat(DatePattern.of(pattern).orElseThrow().match(text).orElseThrow().dateTime())
        .isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "d.M.yyyy, 5/3/2024",
    "d.M.yyyy, 5.3.24",
    "d.M.yyyy, 5.3.2024 9:30",
    "d.M.yyyy, 123.3.2024",
    "dd.MM.yyyy, 5.3.2024",
    "d.M.yyyy H:mm, 5.3.2024",
    "M/d/yyyy h:mm a, 3/5/2024 12:05"
  })
  void shouldNotReadWhatHasAnotherForm(String pattern, String text) {
    assertThat(DatePattern.of(pattern).orElseThrow().match(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "d.M",
        "yyyy",
        "yMd",
        "yyyyMd",
        "yyy-M-d",
        "d.M.yyyy h:mm",
        "d.M.yyyy H:mm a",
        "M/yyyy H:mm",
        "d.M.yyyy d",
        "d.M.yyyy H",
        "d.M.yyyy mm",
        "d.MMM.yyyy",
        "EEE d.M.yyyy",
        "d.M.yyyy H:m:s x"
      })
  void shouldRefuseAPatternThatSaysTooLittleOrCannotBeReadWithoutDoubt(String pattern) {
    assertThat(DatePattern.of(pattern)).isEmpty();
  }

  @Test
  void shouldReadAMonth() {
    DateParts parts = DatePattern.of("M/yyyy").orElseThrow().match("3/2024").orElseThrow();

    assertThat(parts.hasDay()).isFalse();
    assertThat(parts.date()).isEqualTo("2024-03-01");
  }
}

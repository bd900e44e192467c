package org.annum.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoInstantTest {
  private static final long STEP = 2_345_671;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1990-01-01T00:00:00Z",
        "2024-02-29T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "-0001-12-31T23:59:59Z",
        "9999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "2024-03-05T10:00:00.000001Z"
      })
  void shouldWriteWhatTheInstantWritesItself(String text) {
    assertThat(IsoInstant.of(Instant.parse(text))).isEqualTo(text);
  }

  @Test
  void shouldWriteWhatEveryInstantOfACenturyWritesItself() {
    for (long second = 0; second < 100L * 366 * 86_400; second += STEP) {
      Instant instant = Instant.ofEpochSecond(second);
      assertThat(IsoInstant.of(instant)).isEqualTo(instant.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29T23:59:59.999999Z, 2024-02-29 23:59:59",
    "1969-12-31T23:59:59.5Z, 1969-12-31 23:59:59",
    "0000-01-01T00:00:00Z, 0000-01-01 00:00:00"
  })
  void shouldWriteTheSecondAsDatabasesDo(Instant instant, String text) {
    assertThat(IsoInstant.second(instant)).isEqualTo(text);
  }
}

package org.annum.metrics.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {
  private static final PlainTime STRICT = new PlainTime(ZoneId.of("Europe/Berlin"), false);
  private static final PlainTime LENIENT = new PlainTime(ZoneId.of("Europe/Berlin"), true);

  @ParameterizedTest
  @CsvSource({
    "2024-03-05T18:00:30Z, 2024-03-05T18:00:30Z",
    "2024-03-05T18:00Z, 2024-03-05T18:00:00Z",
    "2024-03-05T18:00:00+05:45, 2024-03-05T12:15:00Z",
    "2024-03-05T18:00-03:30, 2024-03-05T21:30:00Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z"
  })
  void shouldReadATimeWithItsOffset(String text, Instant time) {
    assertThat(STRICT.read(text)).isEqualTo(time);
    assertThat(LENIENT.read(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-05 18:00, 2024-01-05T17:00:00Z",
    "2024-07-05 18:00:01, 2024-07-05T16:00:01Z",
    "2024-07-05T18:00, 2024-07-05T16:00:00Z",
    "2024-07-05 18:00Z, 2024-07-05T18:00:00Z"
  })
  void shouldTakeATimeWithoutOffsetAsOneOfTheZoneOnlyWhenLenient(String text, Instant time) {
    assertThat(STRICT.read(text)).isNull();
    assertThat(LENIENT.read(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-03-05",
        "2024-02-30T10:00:00Z",
        "2024-13-01T10:00:00Z",
        "2024-03-05T24:00:00Z",
        "2024-03-05T10:60:00Z",
        "2024-03-05T10:00:60Z",
        "2024-03-05T10:00:00.5Z",
        "2024-03-05T10:00:00+18:30",
        "2024-03-05T10:00:00*08:00",
        "2024-03-05T10:00:00+0800",
        "2024-03-05T1x:00:00Z",
        "1989-12-31T10:00:00Z",
        "2101-01-01T10:00:00Z",
        "2024-03-31 02:30",
        "2024-10-27 02:30"
      })
  void shouldLeaveToOthersWhatHasAnotherFormOrAFault(String text) {
    assertThat(LENIENT.read(text)).isNull();
  }

  @RepeatedTest(500)
  void shouldAgreeWithTheParserOfTheLibraryWheneverItReadsATime() {
    String text = scrambled("2024-03-05T18:00:00+08:00");
    Instant read = STRICT.read(text);
    if (read != null) {
      assertThat(read).isEqualTo(parsed(text));
    }
  }

  private static String scrambled(String time) {
    Random random = new Random();
    StringBuilder text = new StringBuilder(time);
    for (int change = random.nextInt(4); change >= 0; change--) {
      text.setCharAt(random.nextInt(text.length()), "0123456789Z:-+ T".charAt(random.nextInt(16)));
    }
    return text.substring(0, random.nextBoolean() ? text.length() : random.nextInt(text.length()));
  }

  private static Instant parsed(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new AssertionError(text, e);
    }
  }
}

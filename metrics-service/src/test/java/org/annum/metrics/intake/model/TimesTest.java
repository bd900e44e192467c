package org.annum.metrics.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  private static final Times LENIENT = Times.lenient(ZoneId.of("Asia/Shanghai"));
  private static final Times STRICT = Times.strict(ZoneId.of("Asia/Shanghai"));
  private static final Times BERLIN = Times.lenient(ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05T18:00:00+08:00",
        "2024-03-05T10:00:00Z",
        "2024-03-05 18:00",
        "2024-03-05 18:00:00",
        "2024/3/5 18:00",
        "2024.03.05 18:00:00.000",
        "2024年3月5日 18:00",
        "2024年3月5日18:00",
        "2024-03-05T18:00",
        "2024-03-05 10:00:00Z"
      })
  void shouldReadATimeWhenItCanMeanOneOnly(String text) {
    assertThat(LENIENT.instant(text).value()).isEqualTo(Instant.parse("2024-03-05T10:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "03/05/2024 18:00, fact.time-ambiguous",
    "5.3.2024, fact.time-ambiguous",
    "3/5/24, fact.time-ambiguous",
    "2024-02-30 10:00, fact.time-unreadable",
    "2024-02-30T10:00:00+08:00, fact.time-unreadable",
    "2024-13-01 10:00, fact.time-unreadable",
    "2024-03-05 25:00, fact.time-unreadable",
    "yesterday, fact.time-unreadable",
    "2024-03-05, fact.time-incomplete",
    "1989-12-31T23:59:59+08:00, fact.time-out-of-range",
    "2101-01-01T00:00:00+08:00, fact.time-out-of-range",
    "0024-03-05 18:00, fact.time-out-of-range"
  })
  void shouldSayWhatIsWrongWhenATextIsNoTime(String text, String code) {
    assertThat(LENIENT.instant(text)).isEqualTo(new Reading<Instant>(null, code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-05 18:00", "2024/3/5 18:00", "2024-03-05"})
  void shouldTakeRfc3339OnlyWhenStrict(String text) {
    assertThat(STRICT.instant(text).problem()).isEqualTo(Times.UNREADABLE);
  }

  @Test
  void shouldRefuseAnHourThatTheClocksRanThroughTwice() {
    assertThat(BERLIN.instant("2024-10-27 02:30").problem()).isEqualTo(Times.AMBIGUOUS);
    assertThat(BERLIN.instant("2024-03-31 02:30").problem()).isEqualTo(Times.UNREADABLE);
    assertThat(BERLIN.instant("2024-10-27 02:30+01:00").value())
        .isEqualTo(Instant.parse("2024-10-27T01:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03", "2024/3", "2024年3月", "2024-03-01", "2024年03月01日"})
  void shouldTakeTheBeginningWhenADayOrMonthIsEnough(String text) {
    assertThat(LENIENT.start(text).value()).isEqualTo(Instant.parse("2024-02-29T16:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2024/2/29", "2024年2月29日", "2024-02-29 00:00:00"})
  void shouldReadADay(String text) {
    assertThat(LENIENT.date(text).value()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-29, fact.time-unreadable",
    "2024-02, fact.time-incomplete",
    "2024-02-29 12:00, fact.time-unreadable",
    "29.02.2024, fact.time-ambiguous"
  })
  void shouldSayWhatIsWrongWhenATextIsNoDay(String text, String code) {
    assertThat(LENIENT.date(text).problem()).isEqualTo(code);
  }
}

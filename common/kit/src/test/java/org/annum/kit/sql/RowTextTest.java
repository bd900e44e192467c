package org.annum.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RowTextTest {
  private static final String TABLE =
      """
      create temp table compared (text text, at timestamptz, day date, flag boolean, number numeric)
      on commit drop
      """;
  private static final String CAST =
      "select cast(row(text, at, day, flag, number) as text) from compared";

  @Inject Jdbi jdbi;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        " ",
        "two words",
        "comma,",
        "quote\"",
        "back\\slash",
        "(brackets)",
        "line\nfeed",
        "tab\tstop",
        "return\rcarriage",
        "vertical\u000Btab",
        "form\ffeed",
        "unit\u001Fseparator",
        "no\u00A0break",
        "客户　公司",
        "😀"
      })
  void shouldWriteATextAsTheServerDoes(String text) {
    assertSame(
        Optional.of(text),
        Optional.of(Instant.parse("2024-03-05T18:00:00Z")),
        Optional.of(LocalDate.of(2024, 3, 5)),
        Optional.of(true),
        new BigDecimal("98.50"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1969-12-31T23:59:59Z",
        "2024-02-29T00:00:00.5Z",
        "2024-02-29T00:00:00.000001Z",
        "2024-02-29T23:59:59.120300Z",
        "0001-01-01T00:00:00Z"
      })
  void shouldWriteATimeAsTheServerDoes(String time) {
    assertSame(
        Optional.of("time"),
        Optional.of(Instant.parse(time)),
        Optional.of(LocalDate.of(999, 1, 1)),
        Optional.of(false),
        new BigDecimal("-0.000001"));
  }

  @Test
  void shouldLeaveOutWhatIsNull() {
    assertSame(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), null);
  }

  private void assertSame(
      Optional<String> text,
      Optional<Instant> time,
      Optional<LocalDate> day,
      Optional<Boolean> flag,
      BigDecimal number) {
    String cast =
        jdbi.inTransaction(
            handle -> {
              handle.execute(TABLE);
              handle.execute("set local time zone 'UTC'");
              Copy.in(
                  handle,
                  "copy compared from stdin (format binary)",
                  rows -> write(rows.startRow(), text, time, day, flag, number));
              return handle.createQuery(CAST).mapTo(String.class).one();
            });
    RowText row = new RowText();
    write(row, text, time, day, flag, number);
    assertThat(row.toString()).isEqualTo(cast);
  }

  private static void write(
      Columns row,
      Optional<String> text,
      Optional<Instant> time,
      Optional<LocalDate> day,
      Optional<Boolean> flag,
      BigDecimal number) {
    row.text(text).time(time).day(day).flag(flag).decimal(number);
  }
}

package org.annum.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CopyTest {
  private static final String TABLE =
      "create temp table copied (text text, number bigint, flag boolean, at timestamptz) on commit drop";
  private static final String IN = "copy copied from stdin (format binary)";
  private static final String OUT = "copy (select * from copied) to stdout (format binary)";
  private static final String SERIES =
      "copy (select cast(n as bigint) from generate_series(1, 100000) n) to stdout (format binary)";

  @Inject Jdbi jdbi;

  private record Line(
      Optional<String> text, Optional<Long> number, Optional<Boolean> flag, Optional<Instant> at) {}

  @Test
  void shouldGiveBackWhatWasCopiedIn() {
    List<Line> lines =
        List.of(
            line("plain", 1L, true, "2024-03-05T18:00:00Z"),
            line("tab\tline\nreturn\rslash\\N", -1L, false, "1969-12-31T23:59:59.999999Z"),
            line("客户😀", Long.MAX_VALUE, true, "0001-01-01T00:00:00Z"),
            line("", 0L, false, "2024-02-29T00:00:00.5Z"),
            new Line(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    List<Line> read = new ArrayList<>();

    long copied =
        jdbi.inTransaction(
            handle -> {
              handle.execute(TABLE);
              long rows = Copy.in(handle, IN, out -> lines.forEach(line -> write(line, out)));
              Copy.out(handle, OUT, row -> read.add(line(row)));
              return rows;
            });

    assertThat(copied).isEqualTo(lines.size());
    assertThat(read).isEqualTo(lines);
  }

  @Test
  void shouldSendRowsOfManyPieces() {
    String wide = "客户".repeat(50_000);

    List<String> read =
        jdbi.inTransaction(
            handle -> {
              handle.execute(TABLE);
              Copy.in(
                  handle,
                  IN,
                  rows -> {
                    for (int i = 0; i < 5; i++) {
                      rows.startRow()
                          .text(wide)
                          .number(i)
                          .flag(Optional.of(true))
                          .time(Optional.empty());
                    }
                  });
              return handle.createQuery("select text from copied").mapTo(String.class).list();
            });

    assertThat(read).hasSize(5).allMatch(wide::equals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "1",
        "-1",
        "9999",
        "10000",
        "-10000.5",
        "0.000001",
        "0.0001",
        "0.00010",
        "123456789012345678901234567890.12345",
        "1E+9",
        "-0.30",
        "99999999.9999",
        "100000000",
        "2.5E-7"
      })
  void shouldKeepEveryDecimal(String number) {
    BigDecimal kept =
        jdbi.inTransaction(
            handle -> {
              handle.execute("create temp table decimals (value numeric) on commit drop");
              Copy.in(
                  handle,
                  "copy decimals from stdin (format binary)",
                  rows -> rows.startRow().decimal(new BigDecimal(number)));
              return handle.createQuery("select value from decimals").mapTo(BigDecimal.class).one();
            });

    assertThat(kept.toPlainString()).isEqualTo(new BigDecimal(number).toPlainString());
  }

  @Test
  void shouldWriteDaysAndJson() {
    String read =
        jdbi.inTransaction(
            handle -> {
              handle.execute(
                  "create temp table others (a date, b date, c jsonb, d date) on commit drop");
              Copy.in(
                  handle,
                  "copy others from stdin (format binary)",
                  rows ->
                      rows.startRow()
                          .day(LocalDate.of(1999, 12, 31))
                          .day(Optional.of(LocalDate.of(2024, 2, 29)))
                          .json("{\"名\": 1}")
                          .day(Optional.empty()));
              return handle
                  .createQuery("select concat_ws(' ', a, b, c, d) from others")
                  .mapTo(String.class)
                  .one();
            });

    assertThat(read).isEqualTo("1999-12-31 2024-02-29 {\"名\": 1}");
  }

  @Test
  void shouldCopyNothing() {
    List<Line> read = new ArrayList<>();

    long copied =
        jdbi.inTransaction(
            handle -> {
              handle.execute(TABLE);
              long rows = Copy.in(handle, IN, out -> {});
              Copy.out(handle, OUT, row -> read.add(line(row)));
              return rows;
            });

    assertThat(copied).isZero();
    assertThat(read).isEmpty();
  }

  @Test
  void shouldLeaveTheConnectionUsableWhenTheReaderFails() {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      assertThatThrownBy(() -> Copy.out(handle, SERIES, row -> fail(row.number())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("5");

      assertThat(handle.createQuery("select 1").mapTo(Integer.class).one()).isEqualTo(1);
      handle.rollback();
    }
  }

  @Test
  void shouldLeaveTheConnectionUsableWhenTheWriterFails() {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      handle.execute(TABLE);
      assertThatThrownBy(() -> Copy.in(handle, IN, rows -> fail(5)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("5");
      handle.rollback();

      assertThat(handle.createQuery("select 1").mapTo(Integer.class).one()).isEqualTo(1);
    }
  }

  @Test
  void shouldSayWhatTheServerDidNotTake() {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      handle.execute(TABLE);
      assertThatThrownBy(() -> Copy.in(handle, IN, rows -> rows.startRow().text("too few")))
          .isInstanceOf(UnableToExecuteStatementException.class)
          .hasMessageContaining("row field count is 1, expected 4");
      handle.rollback();
    }
  }

  private static void fail(long number) {
    if (number == 5) {
      throw new IllegalArgumentException("5");
    }
  }

  private static Line line(String text, long number, boolean flag, String at) {
    return new Line(
        Optional.of(text), Optional.of(number), Optional.of(flag), Optional.of(Instant.parse(at)));
  }

  private static void write(Line line, RowWriter out) {
    out.startRow().text(line.text());
    line.number().ifPresentOrElse(out::number, () -> out.text(Optional.empty()));
    out.flag(line.flag()).time(line.at());
  }

  private static Line line(RowReader row) {
    return new Line(
        row.optionalText(), row.optionalNumber(), row.optionalFlag(), row.optionalInstant());
  }
}

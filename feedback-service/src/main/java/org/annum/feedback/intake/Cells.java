package org.annum.feedback.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.annum.kit.problem.Violation;
import org.annum.kit.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row as typed values, by the field they belong to. What does not read as the type
 * is noted and reads as absent.
 */
public final class Cells {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("[uuuu-MM-dd][uuuu/M/d]['T'][' '][HH:mm[:ss[.SSS]]][XXX]")
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("[uuuu-MM-dd][uuuu/M/d]").withResolverStyle(ResolverStyle.STRICT);

  private final Row row;
  private final Map<String, String> columns;
  private final ZoneId zone;
  private final List<Violation> violations = new ArrayList<>();

  Cells(Row row, Map<String, String> columns, ZoneId zone) {
    this.row = row;
    this.columns = columns;
    this.zone = zone;
    row.problem().ifPresent(violations::add);
  }

  /** The text; null when the cell is blank. */
  public @Nullable String text(String field) {
    String text = raw(field);
    return text.isEmpty() ? null : text;
  }

  public @Nullable BigDecimal number(String field) {
    return read(field, "record.not-a-number", BigDecimal::new);
  }

  public @Nullable LocalDate date(String field) {
    return read(field, "record.not-a-date", text -> LocalDate.parse(text, DATE));
  }

  /** A time; without an offset it is one of the organisation's zone, without a time midnight. */
  public @Nullable OffsetDateTime time(String field) {
    return read(field, "record.not-a-time", this::parseTime);
  }

  /** The row as it stands in the file. */
  Row row() {
    return row;
  }

  /** The line of the row in the file. */
  long number() {
    return row.number();
  }

  String raw(String field) {
    return row.get(column(field));
  }

  /** The column of a field; a violation of the row as a whole names none. */
  String column(String field) {
    return columns.getOrDefault(field, field);
  }

  List<Violation> violations() {
    return violations;
  }

  private OffsetDateTime parseTime(String text) {
    TemporalAccessor read =
        TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (read instanceof OffsetDateTime time) {
      return time;
    }
    LocalDateTime local =
        read instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(read);
    return local.atZone(zone).toOffsetDateTime();
  }

  private <T> @Nullable T read(String field, String code, Function<String, T> parse) {
    String text = raw(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (DateTimeException | NumberFormatException notOfThisType) {
      violations.add(Violation.of(field, code));
      return null;
    }
  }
}

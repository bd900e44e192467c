package org.annum.goals.intake;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annum.goals.people.model.ExportedEmployee;
import org.annum.kit.operation.RowRejection;
import org.annum.kit.table.Row;
import org.jspecify.annotations.Nullable;

/** One row of an employee file. */
record EmployeeRow(long number, Map<EmployeeColumn, String> texts) {
  private static final List<EmployeeColumn> DATES =
      List.of(EmployeeColumn.START_DATE, EmployeeColumn.END_DATE, EmployeeColumn.VALID_FROM);

  private static final List<EmployeeColumn> REQUIRED =
      List.of(
          EmployeeColumn.EMPLOYEE_NUMBER,
          EmployeeColumn.NAME,
          EmployeeColumn.POSITION,
          EmployeeColumn.TEAM,
          EmployeeColumn.START_DATE);

  /** 2022-03-01, 2022/3/1, 2022.3.1 and 2022年3月1日, with or without a time behind. */
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ][0-9:.]*)?");

  static EmployeeRow of(Row row, Map<EmployeeColumn, String> headers) {
    Map<EmployeeColumn, String> texts = new EnumMap<>(EmployeeColumn.class);
    headers.forEach((column, header) -> texts.put(column, row.get(header)));
    return new EmployeeRow(row.number(), texts);
  }

  String text(EmployeeColumn column) {
    return texts.getOrDefault(column, "");
  }

  String employeeId() {
    return text(EmployeeColumn.EMPLOYEE_NUMBER);
  }

  @Nullable String managerId() {
    return textOrNull(EmployeeColumn.MANAGER);
  }

  /** What is wrong with the row before it is looked at as an employee. */
  List<RowRejection> rejections(Map<EmployeeColumn, String> headers) {
    List<RowRejection> found = new ArrayList<>();
    for (EmployeeColumn column : REQUIRED) {
      if (text(column).isEmpty()) {
        found.add(RowRejection.of(number, headers.getOrDefault(column, ""), "value.required"));
      }
    }
    for (EmployeeColumn column : DATES) {
      if (!text(column).isEmpty() && date(column).isEmpty()) {
        found.add(
            RowRejection.of(number, headers.getOrDefault(column, ""), "employee-file.bad-date")
                .withValue(text(column)));
      }
    }
    return found;
  }

  /** The employee; only for a row in which nothing is wrong. */
  ExportedEmployee employee() {
    return new ExportedEmployee(
        employeeId(),
        text(EmployeeColumn.NAME),
        requireNonNull(dateOrNull(EmployeeColumn.START_DATE)),
        dateOrNull(EmployeeColumn.END_DATE),
        textOrNull(EmployeeColumn.POSITION),
        textOrNull(EmployeeColumn.TEAM),
        managerId(),
        dateOrNull(EmployeeColumn.VALID_FROM));
  }

  private @Nullable String textOrNull(EmployeeColumn column) {
    return text(column).isEmpty() ? null : text(column);
  }

  private @Nullable LocalDate dateOrNull(EmployeeColumn column) {
    return date(column).orElse(null);
  }

  private Optional<LocalDate> date(EmployeeColumn column) {
    Matcher matcher = DATE.matcher(text(column));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}

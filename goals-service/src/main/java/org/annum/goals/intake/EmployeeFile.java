package org.annum.goals.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annum.goals.people.model.ManagersFirst;
import org.annum.kit.operation.RowRejection;
import org.annum.kit.problem.Violation;
import org.annum.kit.table.Limits;
import org.annum.kit.table.Row;
import org.annum.kit.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * A whole employee file, read and ordered so that managers come before their people. An employee
 * who stands in it twice counts as the last row says.
 */
final class EmployeeFile {
  private static final Limits LIMITS =
      new Limits(32L << 20, 256L << 20, 200, 64, 100_000, 50, 1_000);

  private final Map<EmployeeColumn, String> headers;
  private final Map<String, EmployeeRow> people = new LinkedHashMap<>();
  private final List<RowRejection> rejections = new ArrayList<>();
  private long superseded;

  private EmployeeFile(Map<EmployeeColumn, String> headers) {
    this.headers = headers;
  }

  static EmployeeFile read(Path path) throws IOException {
    try (TableFile table = TableFile.open(path, LIMITS)) {
      Map<EmployeeColumn, String> headers = headers(table.columns());
      table.require(
          required(headers, EmployeeColumn.EMPLOYEE_NUMBER),
          required(headers, EmployeeColumn.NAME),
          required(headers, EmployeeColumn.POSITION),
          required(headers, EmployeeColumn.TEAM),
          required(headers, EmployeeColumn.START_DATE));
      EmployeeFile file = new EmployeeFile(headers);
      table.forEach(file::add);
      return file;
    }
  }

  /** The header as the file writes it; empty for a column that it does not have. */
  String header(EmployeeColumn column) {
    return headers.getOrDefault(column, "");
  }

  List<RowRejection> rejections() {
    return List.copyOf(rejections);
  }

  /** Rows that a later row about the same employee replaces. */
  long superseded() {
    return superseded;
  }

  long size() {
    return people.size()
        + rejections.stream().map(RowRejection::row).distinct().count()
        + superseded;
  }

  /**
   * Parts to be saved one after the other; those in a circle of managers are one part, the last.
   */
  List<List<EmployeeRow>> parts(int size) {
    ManagersFirst<EmployeeRow> sorted =
        ManagersFirst.of(people.values(), EmployeeRow::employeeId, EmployeeRow::managerId);
    List<List<EmployeeRow>> parts = new ArrayList<>();
    List<EmployeeRow> ordered = sorted.ordered();
    for (int from = 0; from < ordered.size(); from += size) {
      parts.add(ordered.subList(from, Math.min(from + size, ordered.size())));
    }
    if (!sorted.circular().isEmpty()) {
      parts.add(sorted.circular());
    }
    return parts;
  }

  /** The rejection of a row for what is wrong with the employee it describes. */
  RowRejection rejection(EmployeeRow row, Violation violation) {
    @Nullable EmployeeColumn column = EmployeeColumn.ofPointer(violation.pointer()).orElse(null);
    RowRejection rejection =
        new RowRejection(
            row.number(),
            column == null ? "" : header(column),
            violation.code(),
            violation.arguments(),
            null);
    return column == null ? rejection : rejection.withValue(row.text(column));
  }

  private void add(Row row) {
    EmployeeRow employee = EmployeeRow.of(row, headers);
    List<RowRejection> wrong = employee.rejections(headers);
    if (row.problem().isPresent()) {
      rejections.add(RowRejection.of(row.number(), row.problem().get()));
    } else if (!wrong.isEmpty()) {
      rejections.addAll(wrong);
    } else if (people.put(employee.employeeId(), employee) != null) {
      superseded++;
    }
  }

  private static Map<EmployeeColumn, String> headers(List<String> columns) {
    Map<EmployeeColumn, String> headers = new EnumMap<>(EmployeeColumn.class);
    for (EmployeeColumn column : EmployeeColumn.values()) {
      column.headerIn(columns).ifPresent(header -> headers.put(column, header));
    }
    return headers;
  }

  private static String required(Map<EmployeeColumn, String> headers, EmployeeColumn column) {
    return headers.getOrDefault(column, column.header());
  }
}

package org.annum.metrics.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.annum.kit.sql.Copy;
import org.annum.kit.sql.RowWriter;
import org.jdbi.v3.core.Handle;

/** The months whose figures a chunk of facts may change, each once. */
public final class TouchedMonths {
  private static final String NOTE = "copy touched (employee_id, month) from stdin (format binary)";

  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

  private final Map<String, Set<Long>> byPerson = new HashMap<>();

  /** The months of some days of a person. */
  public void add(String employeeId, LocalDate... days) {
    Set<Long> months = byPerson.computeIfAbsent(employeeId, id -> new HashSet<>());
    long before = Long.MIN_VALUE;
    for (LocalDate day : days) {
      long month = day.getLong(ChronoField.PROLEPTIC_MONTH);
      if (month != before) {
        months.add(month);
      }
      before = month;
    }
  }

  void note(Handle handle) {
    Copy.in(handle, NOTE, rows -> byPerson.forEach((id, months) -> write(rows, id, months)));
  }

  private static void write(RowWriter rows, String employeeId, Set<Long> months) {
    for (long month : months) {
      rows.startRow().text(employeeId).day(FIRST.with(ChronoField.PROLEPTIC_MONTH, month));
    }
  }
}

package org.annum.metrics.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The months whose figures a chunk of facts may change, each once. */
public final class TouchedMonths {
  private static final String NOTE =
      """
      insert into touched (employee_id, month) select * from unnest(:ids, :months)
      """;

  private final Set<PersonMonth> months = new HashSet<>();

  /** The month of a day. */
  public void add(String employeeId, LocalDate day) {
    months.add(new PersonMonth(employeeId, day.withDayOfMonth(1)));
  }

  void note(Handle handle) {
    handle
        .createUpdate(NOTE)
        .bindArray("ids", String.class, months.stream().map(PersonMonth::employeeId).toList())
        .bindArray("months", LocalDate.class, months.stream().map(PersonMonth::month).toList())
        .execute();
  }

  private record PersonMonth(String employeeId, LocalDate month) {}
}

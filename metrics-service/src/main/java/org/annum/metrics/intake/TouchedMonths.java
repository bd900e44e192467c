package org.annum.metrics.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The months whose figures a chunk of facts may change, each once. */
public final class TouchedMonths {
  private static final String NOTE =
      """
      insert into touched (employee_id, month) select * from unnest(:ids, :months)
      """;

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
    List<String> ids = new ArrayList<>();
    List<LocalDate> months = new ArrayList<>();
    byPerson.forEach(
        (id, some) ->
            some.forEach(
                month -> {
                  ids.add(id);
                  months.add(FIRST.with(ChronoField.PROLEPTIC_MONTH, month));
                }));
    handle
        .createUpdate(NOTE)
        .bindArray("ids", String.class, ids)
        .bindArray("months", LocalDate.class, months)
        .execute();
  }
}

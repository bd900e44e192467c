package org.annum.metrics.intake;

import java.time.LocalDate;
import java.time.YearMonth;
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

  private final Map<String, Set<YearMonth>> byPerson = new HashMap<>();

  /** The month of a day. */
  public void add(String employeeId, LocalDate day) {
    byPerson.computeIfAbsent(employeeId, id -> new HashSet<>()).add(YearMonth.from(day));
  }

  void note(Handle handle) {
    List<String> ids = new ArrayList<>();
    List<LocalDate> months = new ArrayList<>();
    byPerson.forEach(
        (id, some) ->
            some.forEach(
                month -> {
                  ids.add(id);
                  months.add(month.atDay(1));
                }));
    handle
        .createUpdate(NOTE)
        .bindArray("ids", String.class, ids)
        .bindArray("months", LocalDate.class, months)
        .execute();
  }
}

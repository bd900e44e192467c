package org.annum.metrics.rollup;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;

/** The months whose figures some facts may change, each once. */
public final class TouchedMonths {
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

  boolean isEmpty() {
    return byPerson.isEmpty();
  }

  /** Binds {@code :ids} and, as arrays written as text, the {@code :months} of each of them. */
  Update bindTo(Update statement) {
    return statement
        .bindArray("ids", String.class, byPerson.keySet().toArray())
        .bindArray(
            "months", String.class, byPerson.values().stream().map(TouchedMonths::array).toArray());
  }

  private static String array(Set<Long> months) {
    return months.stream()
        .map(month -> FIRST.with(ChronoField.PROLEPTIC_MONTH, month).toString())
        .collect(Collectors.joining(",", "{", "}"));
  }
}

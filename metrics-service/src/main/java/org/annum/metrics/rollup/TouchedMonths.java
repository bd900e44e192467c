package org.annum.metrics.rollup;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Map<Long, String> days = new HashMap<>();
    List<String> arrays = new ArrayList<>(byPerson.size());
    byPerson.values().forEach(months -> arrays.add(array(months, days)));
    return statement
        .bindArray("ids", String.class, byPerson.keySet().toArray())
        .bindArray("months", String.class, arrays.toArray());
  }

  /**
   * @param days the first day of each month met so far, for many people share few months
   */
  private static String array(Set<Long> months, Map<Long, String> days) {
    StringBuilder array = new StringBuilder("{");
    for (Long month : months) {
      if (array.length() > 1) {
        array.append(',');
      }
      array.append(days.computeIfAbsent(month, TouchedMonths::firstDay));
    }
    return array.append('}').toString();
  }

  private static String firstDay(long month) {
    return FIRST.with(ChronoField.PROLEPTIC_MONTH, month).toString();
  }
}

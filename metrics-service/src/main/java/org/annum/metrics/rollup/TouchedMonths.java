package org.annum.metrics.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Update;

/** The months whose figures some facts may change, each once. */
public final class TouchedMonths {
  private final Map<String, Months> byPerson = new HashMap<>();

  /** The months of some days of a person. */
  public void add(String employeeId, LocalDate... days) {
    Months months = byPerson.computeIfAbsent(employeeId, id -> new Months());
    for (LocalDate day : days) {
      months.add(day);
    }
  }

  boolean isEmpty() {
    return byPerson.isEmpty();
  }

  /** Binds {@code :ids}, {@code :years} and {@code :months}, an element for a person and year. */
  Update bindTo(Update statement) {
    List<String> ids = new ArrayList<>(byPerson.size());
    List<Integer> years = new ArrayList<>(byPerson.size());
    List<Integer> months = new ArrayList<>(byPerson.size());
    byPerson.forEach(
        (id, touched) -> {
          for (int i = 0; i < touched.count; i++) {
            ids.add(id);
            years.add(touched.years[i]);
            months.add(touched.bits[i]);
          }
        });
    return statement
        .bindArray("ids", String.class, ids)
        .bindArray("years", Integer.class, years)
        .bindArray("months", Integer.class, months);
  }

  /** Of a person: for each year met a bit for each month, the lowest is January. */
  private static final class Months {
    private int[] years = new int[2];
    private int[] bits = new int[2];
    private int count;

    private void add(LocalDate day) {
      int place = place(day.getYear());
      bits[place] |= 1 << (day.getMonthValue() - 1);
    }

    /** People have facts of few years. */
    private int place(int year) {
      for (int i = 0; i < count; i++) {
        if (years[i] == year) {
          return i;
        }
      }
      if (count == years.length) {
        years = Arrays.copyOf(years, 2 * count);
        bits = Arrays.copyOf(bits, 2 * count);
      }
      years[count] = year;
      return count++;
    }
  }
}

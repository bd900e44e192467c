package org.annum.metrics.period.model;

import java.time.YearMonth;
import java.util.Set;

/**
 * Whose month is to be closed.
 *
 * @param employees the people; empty for everybody
 */
public record CloseScope(YearMonth month, Set<String> employees) {

  public CloseScope {
    employees = Set.copyOf(employees);
  }

  public boolean isEverybody() {
    return employees.isEmpty();
  }
}

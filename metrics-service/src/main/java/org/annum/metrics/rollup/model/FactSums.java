package org.annum.metrics.rollup.model;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** What the facts of some people add up to, month by month; a month without facts is not there. */
public final class FactSums {
  private final Map<PersonMonth, MonthSums> months = new HashMap<>();

  /** The month, to add to. */
  public MonthSums month(String employeeId, YearMonth month) {
    return months.computeIfAbsent(new PersonMonth(employeeId, month), key -> new MonthSums());
  }

  Map<PersonMonth, MonthSums> months() {
    return months;
  }
}

package org.annum.metrics.applicability;

import java.time.YearMonth;

/** A measure of a person in a month. */
record InapplicableMonthKey(String employeeId, String measure, YearMonth month) {

  /** As the audit names it. */
  String text() {
    return employeeId + ":" + measure + ":" + month;
  }
}

package org.annum.feedback.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a batch for the tables of this feature. */
record EmployeeRow(String employeeId, long version, boolean erased) {

  /** A stretch of time under one manager. */
  record Line(
      String employeeId, LocalDate validFrom, @Nullable LocalDate validTo, String managerId) {}
}

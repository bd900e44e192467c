package org.annum.metrics.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a person. */
record EmployeeState(
    String employeeId,
    long version,
    boolean erased,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    List<Line> lines) {

  /** Whom the person reports to in a stretch of days; {@code validTo} is the last one. */
  record Line(
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String team,
      @Nullable String managerId) {}
}

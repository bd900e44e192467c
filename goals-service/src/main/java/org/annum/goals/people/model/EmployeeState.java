package org.annum.goals.people.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything about an employee that may change, checked. */
public record EmployeeState(
    String employeeId,
    String name,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    AssignmentHistory history) {

  public EmployeeState with(AssignmentHistory changed) {
    return new EmployeeState(employeeId, name, startDate, endDate, changed);
  }
}

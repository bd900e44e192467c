package org.annum.goals.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.annum.goals.people.model.Assignment;
import org.annum.goals.people.model.EmployeeState;
import org.jspecify.annotations.Nullable;

/** An employee as {@code annum.people.v1} carries it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record EmployeeSnapshot(
    String employeeId,
    long version,
    String name,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    List<Assignment> assignments) {

  static EmployeeSnapshot of(Employee employee) {
    EmployeeState state = employee.state();
    return new EmployeeSnapshot(
        state.employeeId(),
        employee.version(),
        state.name(),
        state.startDate(),
        state.endDate(),
        state.history().assignments());
  }
}

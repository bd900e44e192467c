package org.annum.goals.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.annum.goals.people.model.EmployeeState;
import org.annum.goals.people.model.ProposedEmployee;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The whole state of an employee; it replaces what was there")
record EmployeeRequest(
    @Schema(description = "Name as people write it", required = true, examples = "李晓")
        @Nullable String name,
    @Schema(description = "First day of employment", required = true, examples = "2022-03-01")
        @Nullable LocalDate startDate,
    @Schema(
            description = "Last day of employment; absent while it goes on",
            examples = "2025-12-31")
        @Nullable LocalDate endDate,
    @Schema(description = "At least one; they must not overlap", required = true)
        @Nullable List<@NotNull @Valid AssignmentRequest> assignments) {

  static EmployeeRequest of(EmployeeState state) {
    return new EmployeeRequest(
        state.name(),
        state.startDate(),
        state.endDate(),
        state.history().assignments().stream().map(AssignmentRequest::of).toList());
  }

  ProposedEmployee proposed(@Nullable String employeeId) {
    return new ProposedEmployee(
        employeeId,
        name,
        startDate,
        endDate,
        Objects.requireNonNullElse(assignments, List.<AssignmentRequest>of()).stream()
            .map(AssignmentRequest::proposed)
            .toList());
  }
}

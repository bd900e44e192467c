package org.annum.goals.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.annum.goals.people.model.ProposedEmployee;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An employee with all assignments")
record CreateEmployeeRequest(
    @Schema(
            description = "The HR system's own stable id, never reused",
            required = true,
            examples = "E1001")
        @Nullable String employeeId,
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

  ProposedEmployee proposed() {
    return new EmployeeRequest(name, startDate, endDate, assignments).proposed(employeeId);
  }
}

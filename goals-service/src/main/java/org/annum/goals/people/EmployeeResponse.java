package org.annum.goals.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.annum.goals.people.model.Assignment;
import org.annum.goals.people.model.EmployeeState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "An employee with all assignments, oldest first")
record EmployeeResponse(
    @Schema(description = "The HR system's own stable id", examples = "E1001") String employeeId,
    @Schema(description = "Name as people write it", examples = "李晓") String name,
    @Schema(description = "First day of employment", examples = "2022-03-01") LocalDate startDate,
    @Schema(description = "Last day of employment; null while it goes on")
        @Nullable LocalDate endDate,
    @Schema(description = "Oldest first; no two overlap") List<AssignmentResponse> assignments,
    @Schema(description = "Grows with every change; also the ETag", examples = "1") long version) {

  static EmployeeResponse of(Employee employee) {
    EmployeeState state = employee.state();
    return new EmployeeResponse(
        state.employeeId(),
        state.name(),
        state.startDate(),
        state.endDate(),
        state.history().assignments().stream().map(AssignmentResponse::of).toList(),
        employee.version());
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(description = "Where an employee works and whom they report to in a stretch of days")
  record AssignmentResponse(
      @Schema(description = "First day", examples = "2022-03-01") LocalDate validFrom,
      @Schema(description = "Last day; null while it is open") @Nullable LocalDate validTo,
      @Schema(description = "Code of the position", examples = "销售助理") String position,
      @Schema(description = "Code of the team", examples = "east-1") String team,
      @Schema(description = "Id of the manager; null for who reports to nobody", examples = "E2001")
          @Nullable String managerId) {

    static AssignmentResponse of(Assignment assignment) {
      return new AssignmentResponse(
          assignment.validFrom(),
          assignment.validTo(),
          assignment.position(),
          assignment.team(),
          assignment.managerId());
    }
  }
}

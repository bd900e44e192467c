package org.annum.goals.people;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annum.goals.organisation.model.CodePolicy;
import org.annum.goals.people.model.Assignment;
import org.annum.goals.people.model.ProposedAssignment;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Where an employee works and whom they report to, from a day on")
record AssignmentRequest(
    @Schema(
            description = "First day; the employee's first day when absent",
            examples = "2022-03-01")
        @Nullable LocalDate validFrom,
    @Schema(description = "Last day; open when absent", examples = "2024-06-30")
        @Nullable LocalDate validTo,
    @Schema(
            description = "Code of the position; a new one becomes known",
            required = true,
            examples = "销售助理")
        @Nullable String position,
    @Schema(
            description = "Code of the team; a new one becomes known",
            required = true,
            examples = "east-1")
        @Nullable String team,
    @Schema(description = "Id of the manager; absent for who reports to nobody", examples = "E2001")
        @Nullable String managerId) {

  static AssignmentRequest of(Assignment assignment) {
    return new AssignmentRequest(
        assignment.validFrom(),
        assignment.validTo(),
        assignment.position(),
        assignment.team(),
        assignment.managerId());
  }

  /** The assignment to add; refuses one without what it needs by itself. */
  Assignment checked() {
    List<Violation> found = new ArrayList<>(CodePolicy.violations("/position", position));
    found.addAll(CodePolicy.violations("/team", team));
    if (validFrom == null) {
      found.add(Violation.of("/validFrom", "value.required"));
    }
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      found.add(Violation.of("/validTo", "employee.assignment-ends-before-start"));
    }
    if (!found.isEmpty()) {
      throw Refusal.invalid(found);
    }
    return new Assignment(
        requireNonNull(validFrom),
        validTo,
        requireNonNull(position),
        requireNonNull(team),
        managerId);
  }

  ProposedAssignment proposed() {
    return new ProposedAssignment(validFrom, validTo, position, team, managerId);
  }
}

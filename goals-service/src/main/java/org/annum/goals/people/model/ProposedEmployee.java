package org.annum.goals.people.model;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An employee as somebody asks for it, not checked yet. */
public record ProposedEmployee(
    @Nullable String employeeId,
    @Nullable String name,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    List<ProposedAssignment> assignments) {

  public ProposedEmployee {
    assignments = List.copyOf(assignments);
  }

  public static ProposedEmployee of(EmployeeState state) {
    return new ProposedEmployee(
        state.employeeId(),
        state.name(),
        state.startDate(),
        state.endDate(),
        state.history().assignments().stream().map(ProposedAssignment::of).toList());
  }

  /** The checked form; only for a proposal in which {@link EmployeePolicy} found nothing wrong. */
  public EmployeeState state() {
    LocalDate firstDay = requireNonNull(startDate);
    return new EmployeeState(
        requireNonNull(employeeId),
        requireNonNull(name),
        firstDay,
        endDate,
        new AssignmentHistory(
            assignments.stream().map(assignment -> checked(assignment, firstDay)).toList()));
  }

  private static Assignment checked(ProposedAssignment proposed, LocalDate firstDay) {
    return new Assignment(
        requireNonNullElse(proposed.validFrom(), firstDay),
        proposed.validTo(),
        requireNonNull(proposed.position()),
        requireNonNull(proposed.team()),
        proposed.managerId());
  }
}

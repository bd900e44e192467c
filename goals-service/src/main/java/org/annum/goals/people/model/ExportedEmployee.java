package org.annum.goals.people.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An employee as an export shows one: only where somebody works now, not the history.
 *
 * @param validFrom since when position, team and manager are so; null when the export does not say
 */
public record ExportedEmployee(
    String employeeId,
    String name,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String position,
    @Nullable String team,
    @Nullable String managerId,
    @Nullable LocalDate validFrom) {

  /**
   * Lays the export over what is known. Other duties than the newest known ones begin on {@code
   * validFrom}, else {@code today}; the same duties leave the history alone, so the same export
   * again changes nothing.
   */
  public ProposedEmployee onto(@Nullable EmployeeState known, LocalDate today) {
    return new ProposedEmployee(
        employeeId,
        name,
        startDate,
        endDate,
        known == null ? List.of(duties(validFrom)) : history(known, today));
  }

  private List<ProposedAssignment> history(EmployeeState known, LocalDate today) {
    List<Assignment> moved = startMoved(known);
    AssignmentHistory history = new AssignmentHistory(moved);
    Optional<Assignment> compared = validFrom == null ? history.latest() : history.on(validFrom);
    if (position == null || team == null || compared.filter(this::hasSameDuties).isPresent()) {
      return history.assignments().stream().map(ProposedAssignment::of).toList();
    }
    LocalDate from = validFrom == null ? firstDay(history, today) : validFrom;
    return history
        .plus(new Assignment(from, null, position, team, managerId))
        .assignments()
        .stream()
        .map(ProposedAssignment::of)
        .toList();
  }

  /** A corrected first day of employment corrects the first assignment that began on it. */
  private List<Assignment> startMoved(EmployeeState known) {
    List<Assignment> result = new ArrayList<>(known.history().assignments());
    Assignment first = result.get(0);
    if (first.validFrom().equals(known.startDate())) {
      result.set(
          0,
          new Assignment(
              startDate, first.validTo(), first.position(), first.team(), first.managerId()));
    }
    return result;
  }

  private LocalDate firstDay(AssignmentHistory history, LocalDate today) {
    LocalDate latest = history.latest().map(Assignment::validFrom).orElse(startDate);
    return latest.isAfter(today) ? latest : today;
  }

  private boolean hasSameDuties(Assignment assignment) {
    return Objects.equals(position, assignment.position())
        && Objects.equals(team, assignment.team())
        && Objects.equals(managerId, assignment.managerId());
  }

  private ProposedAssignment duties(@Nullable LocalDate from) {
    return new ProposedAssignment(from, null, position, team, managerId);
  }
}

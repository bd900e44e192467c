package org.annum.goals.people.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * All assignments of one employee, oldest first, none overlapping another. A day belongs to at most
 * one of them, so that a year can be split wherever team, position or manager changed.
 */
public record AssignmentHistory(List<Assignment> assignments) {

  public AssignmentHistory {
    assignments = assignments.stream().sorted(Comparator.comparing(Assignment::validFrom)).toList();
  }

  public Optional<Assignment> on(LocalDate day) {
    return assignments.stream().filter(assignment -> assignment.isInForceOn(day)).findFirst();
  }

  /** The one that began last, though it may not have begun yet. */
  public Optional<Assignment> latest() {
    return assignments.isEmpty()
        ? Optional.empty()
        : Optional.of(assignments.get(assignments.size() - 1));
  }

  /**
   * Adds an assignment: the one in force on its first day is closed the day before; one that begins
   * on the same day is replaced; an open end stops the day before the next one begins.
   *
   * @throws Refusal when it would reach into a later assignment
   */
  public AssignmentHistory plus(Assignment added) {
    List<Assignment> result = new ArrayList<>();
    Assignment fitted = added;
    for (Assignment existing : assignments) {
      if (existing.validFrom().isAfter(added.validFrom())) {
        fitted = endingBefore(fitted, existing);
        result.add(existing);
      } else if (existing.validFrom().isBefore(added.validFrom())) {
        result.add(closedBefore(existing, added.validFrom()));
      }
    }
    result.add(fitted);
    return new AssignmentHistory(result);
  }

  private static Assignment closedBefore(Assignment existing, LocalDate firstDay) {
    return existing.isInForceOn(firstDay) ? existing.endingOn(firstDay.minusDays(1)) : existing;
  }

  private static Assignment endingBefore(Assignment added, Assignment later) {
    @Nullable LocalDate end = added.validTo();
    if (end == null) {
      return added.endingOn(later.validFrom().minusDays(1));
    }
    if (!end.isBefore(later.validFrom())) {
      throw Refusal.invalid(
          Violation.of("/validTo", "employee.assignment-overlaps", later.validFrom().toString()));
    }
    return added;
  }
}

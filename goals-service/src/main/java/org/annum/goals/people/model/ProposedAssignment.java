package org.annum.goals.people.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as somebody asks for it, not checked yet.
 *
 * @param validFrom null means from the employee's first day
 */
public record ProposedAssignment(
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String position,
    @Nullable String team,
    @Nullable String managerId) {

  public static ProposedAssignment of(Assignment assignment) {
    return new ProposedAssignment(
        assignment.validFrom(),
        assignment.validTo(),
        assignment.position(),
        assignment.team(),
        assignment.managerId());
  }
}

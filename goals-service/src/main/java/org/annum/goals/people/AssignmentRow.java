package org.annum.goals.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.annum.goals.people.model.Assignment;
import org.jspecify.annotations.Nullable;

@Embeddable
record AssignmentRow(
    @Column(name = "valid_from", nullable = false) LocalDate validFrom,
    @Column(name = "valid_to") @Nullable LocalDate validTo,
    @Column(nullable = false) String position,
    @Column(nullable = false) String team,
    @Column(name = "manager_id") @Nullable String managerId) {

  static AssignmentRow of(Assignment assignment) {
    return new AssignmentRow(
        assignment.validFrom(),
        assignment.validTo(),
        assignment.position(),
        assignment.team(),
        assignment.managerId());
  }

  Assignment assignment() {
    return new Assignment(validFrom, validTo, position, team, managerId);
  }
}

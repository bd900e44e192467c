package org.annum.review.evidence.model;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An employee as goals-service published them. */
public record Person(
    String employeeId,
    long version,
    @Nullable String name,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    List<Assignment> assignments) {

  public Person {
    assignments = assignments == null ? List.of() : List.copyOf(assignments);
  }

  /** Somebody whose record has not arrived yet. */
  public static Person unknown(String employeeId) {
    return new Person(employeeId, 0, null, null, null, List.of());
  }

  public boolean isKnown() {
    return version > 0;
  }

  /** The assignment that counts for a year: the last one in force in it. */
  public Optional<Assignment> assignmentIn(Year year) {
    LocalDate first = year.atDay(1);
    return assignments.stream()
        .filter(assignment -> assignment.overlaps(first, year.atDay(year.length())))
        .max(Comparator.comparing(Assignment::validFrom));
  }

  public EvidenceRef reference() {
    return new EvidenceRef(EvidenceKind.EMPLOYEE, employeeId, version);
  }
}

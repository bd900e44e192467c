package org.annum.review.evidence.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A position in a team under a manager, for a time. */
public record Assignment(
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String position,
    @Nullable String team,
    @Nullable String managerId) {

  boolean overlaps(LocalDate from, LocalDate to) {
    return !validFrom.isAfter(to) && (validTo == null || !validTo.isBefore(from));
  }
}

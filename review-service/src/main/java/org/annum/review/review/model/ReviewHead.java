package org.annum.review.review.model;

import java.time.Instant;
import java.util.UUID;
import org.annum.review.evidence.model.EmployeeYear;
import org.jspecify.annotations.Nullable;

/** A review without what it says: whose it is and where it stands. */
public record ReviewHead(
    UUID reviewId,
    long version,
    UUID cycleId,
    String employeeId,
    int year,
    String templateId,
    ReviewStatus status,
    @Nullable String evidenceDigest,
    boolean restated,
    @Nullable Instant assembledAt,
    @Nullable Instant finalizedAt,
    @Nullable String finalizedBy) {

  public EmployeeYear scope() {
    return new EmployeeYear(employeeId, year);
  }
}

package org.annum.review.plan.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as it stands. */
public record StoredPlan(
    UUID planId,
    long version,
    UUID reviewId,
    String employeeId,
    int year,
    PlanStatus status,
    PlanProposal proposal,
    List<CheckIn> checkIns,
    @Nullable Instant agreedAt,
    @Nullable String agreedBy) {
  public StoredPlan {
    checkIns = List.copyOf(checkIns);
  }

  StoredPlan following(PlanSource source) {
    return status.followsReview() && source.proposal() != null
        ? with(source.proposal(), checkIns)
        : this;
  }

  /** The version after this one. */
  public StoredPlan next() {
    return new StoredPlan(
        planId,
        version + 1,
        reviewId,
        employeeId,
        year,
        status,
        proposal,
        checkIns,
        agreedAt,
        agreedBy);
  }

  StoredPlan with(PlanProposal newProposal, List<CheckIn> newCheckIns) {
    return new StoredPlan(
        planId,
        version,
        reviewId,
        employeeId,
        year,
        status,
        newProposal,
        newCheckIns,
        agreedAt,
        agreedBy);
  }
}

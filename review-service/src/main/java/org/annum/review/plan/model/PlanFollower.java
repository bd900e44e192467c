package org.annum.review.plan.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a plan when its review or the evidence after it changed. */
public final class PlanFollower {
  private final ImprovementLibrary library;

  public PlanFollower(ImprovementLibrary library) {
    this.library = library;
  }

  /**
   * The plan as it should be now; empty where there is none and nothing is proposed.
   *
   * @param newId the id of a plan that has to be made
   */
  public Optional<StoredPlan> follow(PlanSource source, @Nullable StoredPlan plan, UUID newId) {
    if (plan == null && (source.proposal() == null || source.proposal().proposesNothing())) {
      return Optional.empty();
    }
    StoredPlan current = plan == null ? draft(source, newId) : plan.following(source);
    List<CheckIn> checkIns =
        new CheckInCalculator(source.evidence(), library.minimumSample())
            .checkIns(current.proposal().objectives());
    return Optional.of(current.with(current.proposal(), checkIns));
  }

  private static StoredPlan draft(PlanSource source, UUID newId) {
    return new StoredPlan(
        newId,
        1,
        source.reviewId(),
        source.employeeId(),
        source.year(),
        PlanStatus.DRAFT,
        Objects.requireNonNull(source.proposal()),
        List.of(),
        null,
        null);
  }
}

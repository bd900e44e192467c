package org.annum.review.plan.model;

import java.util.UUID;
import org.annum.review.evidence.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a plan follows.
 *
 * @param proposal what the review proposes now; {@code null} when the review is frozen
 */
public record PlanSource(
    UUID reviewId,
    String employeeId,
    int year,
    @Nullable PlanProposal proposal,
    Evidence evidence) {}

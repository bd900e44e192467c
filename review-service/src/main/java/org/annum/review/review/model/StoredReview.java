package org.annum.review.review.model;

import org.annum.review.plan.model.StoredPlan;
import org.jspecify.annotations.Nullable;

/**
 * A review as it stands, with its plan.
 *
 * @param pending whether its evidence changed since it was assembled, or it never was
 * @param result what it says; {@code null} until it was assembled for the first time
 * @param managerName the manager at the end of the year, where the record of that person is known
 */
public record StoredReview(
    ReviewHead head,
    boolean pending,
    @Nullable AssembledReview result,
    @Nullable StoredPlan plan,
    @Nullable String managerName) {}

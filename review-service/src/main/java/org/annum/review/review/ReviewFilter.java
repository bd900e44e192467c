package org.annum.review.review;

import org.jspecify.annotations.Nullable;

/**
 * Which reviews a list shows; a criterion that is absent selects nothing out.
 *
 * @param restated whether evidence changed after the review was final
 */
record ReviewFilter(
    @Nullable String employeeId, @Nullable Integer year, @Nullable Boolean restated) {}

package org.annum.metrics.intake;

import org.annum.kit.operation.RowOutcome;

/**
 * A fact that was stored, because it is new or different.
 *
 * @param row where it came from, see {@link Candidate}
 * @param outcome ACCEPTED or REPLACED
 * @param version the one it has now
 * @param announced whether others had heard of it before
 */
public record StoredFact<F>(
    long row, F fact, RowOutcome outcome, long version, boolean announced) {}

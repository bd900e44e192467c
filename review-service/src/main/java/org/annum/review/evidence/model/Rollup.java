package org.annum.review.evidence.model;

import java.time.YearMonth;
import org.annum.review.period.model.Aggregation;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A measure of one employee over one month.
 *
 * @param applicable false for a month that was marked not to count; absent means that it counts
 */
public record Rollup(
    String employeeId,
    String measure,
    YearMonth month,
    long version,
    Aggregation aggregation,
    @Nullable String unit,
    @Nullable Direction direction,
    @Nullable String currency,
    @Nullable Boolean applicable,
    Moments moments,
    @Nullable Exceptions exceptions) {

  public boolean isApplicable() {
    return applicable == null || applicable;
  }

  /** Whether anything was counted; a month marked not applicable is there without facts too. */
  public boolean hasFacts() {
    return isApplicable() || !moments.isNone();
  }

  public EvidenceRef reference() {
    return new EvidenceRef(
        EvidenceKind.METRIC_ROLLUP, employeeId + ":" + measure + ":" + month, version);
  }
}

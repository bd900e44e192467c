package org.annum.review.evidence.model;

import java.time.YearMonth;
import org.annum.review.period.model.Aggregation;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Moments;
import org.jspecify.annotations.Nullable;

/** A measure of one employee over one month. */
public record Rollup(
    String employeeId,
    String measure,
    YearMonth month,
    long version,
    Aggregation aggregation,
    @Nullable String unit,
    @Nullable Direction direction,
    @Nullable String currency,
    Moments moments,
    @Nullable Exceptions exceptions) {

  public EvidenceRef reference() {
    return new EvidenceRef(
        EvidenceKind.METRIC_ROLLUP, employeeId + ":" + measure + ":" + month, version);
  }
}

package org.annum.metrics.baseline;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.annum.metrics.baseline.model.PeriodSample;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Moments;

/** A frozen period, as it is kept. */
record Baseline(
    UUID id,
    String employeeId,
    String measure,
    Aggregation aggregation,
    YearMonth from,
    YearMonth to,
    List<Month> months,
    String createdBy,
    OffsetDateTime createdAt) {

  /** A month that counted, in the version it had. */
  record Month(YearMonth month, long version, Moments moments) {}

  PeriodSample sample() {
    return new PeriodSample(aggregation, months.stream().map(Month::moments).toList());
  }
}

package org.annum.review.plan.model;

import java.math.BigDecimal;
import java.util.List;
import org.annum.review.evidence.model.EvidenceRef;
import org.jspecify.annotations.Nullable;

/**
 * An objective measured again after a month or a quarter.
 *
 * @param period {@code 2025-Q1} or {@code 2025-02}
 * @param change {@code value / baseline − 1}; none where the baseline is 0
 * @param sources the rollups it stands on
 */
public record CheckIn(
    String objectiveKey,
    String period,
    Granularity granularity,
    BigDecimal value,
    @Nullable BigDecimal change,
    BigDecimal sampleSize,
    BigDecimal baselineSample,
    Verdict verdict,
    List<EvidenceRef> sources) {
  public CheckIn {
    sources = List.copyOf(sources);
  }

  /** How long a check-in looks at. */
  public enum Granularity {
    MONTH,
    QUARTER
  }
}

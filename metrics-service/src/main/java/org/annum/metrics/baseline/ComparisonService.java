package org.annum.metrics.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.rollup.MonthRange;
import org.jspecify.annotations.Nullable;

/** Use cases of comparing periods. */
@ApplicationScoped
class ComparisonService {
  private final BaselineService baselines;
  private final PeriodSamples samples;

  ComparisonService(BaselineService baselines, PeriodSamples samples) {
    this.baselines = baselines;
    this.samples = samples;
  }

  ComparisonResponse compare(ComparisonFilter filter) {
    MonthRange later = MonthRange.of(filter.from(), filter.to());
    Baseline earlier = earlier(filter);
    return ComparisonResponse.of(
        earlier.employeeId(),
        earlier.measure(),
        samples.definition(earlier.measure()).direction(),
        earlier.sample(),
        samples.freeze(earlier.employeeId(), earlier.measure(), later).sample());
  }

  private Baseline earlier(ComparisonFilter filter) {
    if (filter.baselineId() != null) {
      return baselines.find(filter.baselineId());
    }
    List<Violation> violations = new ArrayList<>();
    require("employeeId", filter.employeeId(), violations);
    require("measure", filter.measure(), violations);
    require("earlierFrom", filter.earlierFrom(), violations);
    require("earlierTo", filter.earlierTo(), violations);
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    return samples.freeze(
        Objects.requireNonNull(filter.employeeId()),
        Objects.requireNonNull(filter.measure()),
        MonthRange.of(filter.earlierFrom(), filter.earlierTo()));
  }

  private static void require(String name, @Nullable String value, List<Violation> violations) {
    if (value == null || value.isBlank()) {
      violations.add(Violation.of(name, "fact.value-missing"));
    }
  }
}

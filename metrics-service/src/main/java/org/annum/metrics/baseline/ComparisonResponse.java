package org.annum.metrics.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.annum.metrics.baseline.model.Comparison;
import org.annum.metrics.baseline.model.Interval;
import org.annum.metrics.baseline.model.Method;
import org.annum.metrics.baseline.model.PeriodSample;
import org.annum.metrics.baseline.model.Verdict;
import org.annum.metrics.measure.model.Direction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changed against an earlier period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MetricComparison", description = "What changed against an earlier period")
record ComparisonResponse(
    @Schema(description = "Whose", examples = "E1001") String employeeId,
    @Schema(description = "Code of the measure", examples = "prep_minutes") String measure,
    @Schema(description = "Whether more is better", examples = "DOWN") Direction direction,
    @Schema(description = "The earlier period") SampleResponse earlier,
    @Schema(description = "The later period") SampleResponse later,
    @Schema(
            description = "NEWCOMBE for a ratio of counts, WELCH on the months for anything else",
            examples = "WELCH")
        Method method,
    @Schema(
            description = "Later less earlier: of the ratio, or of the mean of the months",
            examples = "-12")
        @Nullable BigDecimal change,
    @Schema(description = "The change over the earlier figure", examples = "-0.2")
        @Nullable BigDecimal relativeChange,
    @Schema(description = "Cohen's h with NEWCOMBE, Hedges' g with WELCH", examples = "-1.9")
        @Nullable BigDecimal effectSize,
    @Schema(description = "95 % confidence interval of the change") @Nullable Interval interval,
    @Schema(
            description =
                "EFFECTIVE where the whole interval is better than no change, PARTLY where the"
                    + " change itself is, NOT_EFFECTIVE otherwise; TOO_FEW_DATA under 20 facts of"
                    + " a ratio or 3 months of anything else, in either period",
            examples = "EFFECTIVE")
        Verdict verdict) {

  static ComparisonResponse of(
      String employeeId,
      String measure,
      Direction direction,
      PeriodSample earlier,
      PeriodSample later) {
    Comparison comparison = Comparison.of(direction, later, earlier);
    return new ComparisonResponse(
        employeeId,
        measure,
        direction,
        SampleResponse.from(earlier),
        SampleResponse.from(later),
        comparison.method(),
        comparison.change(),
        comparison.relative(),
        comparison.effect(),
        comparison.interval(),
        comparison.verdict());
  }
}

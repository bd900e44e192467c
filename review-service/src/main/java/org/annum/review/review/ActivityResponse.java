package org.annum.review.review;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.annum.review.figure.model.MeasureFigure;
import org.annum.review.figure.model.YearFigures;
import org.annum.review.period.model.Precision;
import org.annum.review.period.model.Shown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActivityFigures", description = "Follow-ups: how many, how complete, how punctual")
record ActivityResponse(
    @Schema(description = "Follow-ups completed") @Nullable Completed followUpsCompleted,
    @Schema(description = "Completed / due") @Nullable Shown taskCompletionRate,
    @Schema(description = "Accurate / completed") @Nullable Shown followUpAccuracy,
    @Schema(description = "On time / due") @Nullable Shown onTimeRate,
    @Schema(description = "On time / due, important customers") @Nullable Shown onTimeRateHigh,
    @Schema(description = "On time / due, all others") @Nullable Shown onTimeRateOther,
    @Schema(description = "Important tasks that were late or never done", examples = "66")
        long lateOrMissedHigh) {
  private static final String COMPLETED = "follow_ups_completed";
  private static final String HIGH = "on_time_rate_high";

  static ActivityResponse from(YearFigures figures) {
    return new ActivityResponse(
        figures.measure(COMPLETED).flatMap(Completed::from).orElse(null),
        MeasureResponse.value(figures, "task_completion_rate"),
        MeasureResponse.value(figures, "follow_up_accuracy"),
        MeasureResponse.value(figures, "on_time_rate"),
        MeasureResponse.value(figures, HIGH),
        MeasureResponse.value(figures, "on_time_rate_other"),
        figures.measure(HIGH).map(MeasureFigure::exceptions).orElse(0L));
  }

  @Schema(name = "CompletedFollowUps", description = "How many follow-ups were completed")
  record Completed(
      @Schema(description = "Over the year") Shown total,
      @Schema(description = "A twelfth of the year's") Shown monthlyAverage,
      @Schema(description = "By month", examples = "{\"2024-01\": 50}")
          Map<String, BigDecimal> monthly) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    static Optional<Completed> from(MeasureFigure figure) {
      Map<String, BigDecimal> monthly = new TreeMap<>();
      figure.months().forEach(month -> monthly.put(month.month().toString(), month.value()));
      return Optional.ofNullable(figure.value())
          .map(
              total ->
                  new Completed(
                      Shown.count(total), Shown.number(Precision.divide(total, MONTHS)), monthly));
    }
  }
}

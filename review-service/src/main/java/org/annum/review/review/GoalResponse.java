package org.annum.review.review;

import java.math.BigDecimal;
import java.util.List;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.FeedbackSummary;
import org.annum.review.evidence.model.GoalKind;
import org.annum.review.evidence.model.RatingScale;
import org.annum.review.figure.model.YearFigures;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Shown;
import org.annum.review.score.model.GoalScore;
import org.annum.review.template.model.MissingPart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalScore", description = "A goal with its actual, its attainment and its score")
record GoalResponse(
    @Schema(description = "Id of the goal in goals-service") String goalId,
    @Schema(description = "The version of the goal it was scored by", examples = "1")
        long goalVersion,
    @Schema(description = "Names it within the year", examples = "priority") String key,
    @Schema(description = "What it is called", examples = "重要客户任务按时率") String title,
    @Schema(description = "What it is about", examples = "QUANTITATIVE") GoalKind kind,
    @Schema(description = "What is measured", examples = "on_time_rate_high") String measure,
    @Schema(description = "How months become the actual", examples = "YEAR") Evaluation evaluation,
    @Schema(description = "Whether more or less is better", examples = "UP") Direction direction,
    @Schema(description = "Unit of target and actual", examples = "ratio") String unit,
    @Schema(description = "Its weight among the goals", examples = "10") BigDecimal weight,
    @Schema(description = "What was to be reached") Shown target,
    @Schema(description = "Where attainment starts, if not at 0") @Nullable Shown baseline,
    @Schema(description = "The most that attainment counts", examples = "1.2") BigDecimal cap,
    @Schema(description = "The scale of a rated goal") @Nullable RatingScale scale,
    @Schema(description = "What was measured; absent without evidence") @Nullable Shown actual,
    @Schema(description = "Actual against target, 0 to the cap") @Nullable Shown attainment,
    @Schema(description = "100 × attainment, or the rating on its scale") @Nullable Shown score,
    @Schema(description = "The decision taken, where it has no value")
        @Nullable MissingPart missing,
    @Schema(description = "The months of the measure that have a value")
        List<MeasureResponse.MonthResponse> months) {

  static GoalResponse from(GoalScore goal, YearFigures figures) {
    return new GoalResponse(
        goal.goalId(),
        goal.goalVersion(),
        goal.key(),
        goal.title(),
        goal.kind(),
        goal.measure(),
        goal.evaluation(),
        goal.direction(),
        goal.unit(),
        goal.weight(),
        Shown.of(goal.target(), goal.unit()),
        Shown.ofNullable(goal.baseline(), goal.unit()),
        goal.cap(),
        goal.scale(),
        Shown.ofNullable(goal.actual(), goal.unit()),
        Shown.ofNullable(goal.attainment(), "ratio"),
        Shown.ofNullable(goal.score(), ""),
        goal.missing(),
        months(goal, figures));
  }

  private static List<MeasureResponse.MonthResponse> months(GoalScore goal, YearFigures figures) {
    if (goal.measure().equals(FeedbackSummary.CSAT)) {
      return figures.customers().months().stream()
          .map(month -> MeasureResponse.MonthResponse.from(month, ""))
          .toList();
    }
    return figures
        .measure(goal.measure())
        .map(figure -> MeasureResponse.from(figure).months())
        .orElse(List.of());
  }
}

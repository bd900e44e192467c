package org.annum.review.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.finding.MeasureNames;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Shown;
import org.annum.review.plan.model.Objective;
import org.annum.review.plan.model.PlanStatus;
import org.annum.review.plan.model.PlannedAction;
import org.annum.review.plan.model.StoredPlan;
import org.annum.review.template.model.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ImprovementPlan", description = "What was agreed about findings")
record PlanResponse(
    @Schema(description = "Id of the plan") UUID planId,
    @Schema(description = "Grows with every change; the ETag", examples = "1") long version,
    @Schema(description = "The review it answers") UUID reviewId,
    @Schema(description = "Whose plan it is", examples = "E1001") String employeeId,
    @Schema(description = "The evaluated year", examples = "2024") int year,
    @Schema(description = "DRAFT until it is agreed", examples = "DRAFT") PlanStatus status,
    @Schema(description = "When it was agreed") @Nullable Instant agreedAt,
    @Schema(description = "Who agreed it", examples = "E2001") @Nullable String agreedBy,
    @Schema(description = "What shall be better") List<ObjectiveResponse> objectives,
    @Schema(description = "What is done for it") List<ActionResponse> actions,
    @Schema(description = "What the measures say afterwards") List<CheckInResponse> checkIns) {

  static PlanResponse from(StoredPlan plan) {
    return new PlanResponse(
        plan.planId(),
        plan.version(),
        plan.reviewId(),
        plan.employeeId(),
        plan.year(),
        plan.status(),
        plan.agreedAt(),
        plan.agreedBy(),
        plan.proposal().objectives().stream().map(ObjectiveResponse::from).toList(),
        plan.proposal().actions().stream().map(ActionResponse::from).toList(),
        plan.checkIns().stream().map(checkIn -> CheckInResponse.from(checkIn, plan)).toList());
  }

  @Schema(name = "ImprovementObjective", description = "A measure from a baseline to a target")
  record ObjectiveResponse(
      @Schema(description = "Names it within the plan", examples = "task_completion_rate")
          String key,
      @Schema(
              description = "The finding it answers",
              examples = "PRIORITY_DISORDER:on_time_rate_high")
          String findingId,
      @Schema(description = "What is measured", examples = "task_completion_rate") String measure,
      @Schema(description = "What that is called") LocalizedText title,
      @Schema(description = "How months become a value", examples = "YEAR") Evaluation evaluation,
      @Schema(description = "Whether more or less is better", examples = "UP") Direction direction,
      @Schema(description = "The evaluated year's value") Shown baseline,
      @Schema(description = "How much the baseline stands on") Shown baselineSample,
      @Schema(description = "What to reach") Shown target,
      @Schema(description = "By when", examples = "2025-03-31") LocalDate due) {

    static ObjectiveResponse from(Objective objective) {
      return new ObjectiveResponse(
          objective.key(),
          objective.findingId(),
          objective.measure(),
          MeasureNames.of(objective.measure()),
          objective.evaluation(),
          objective.direction(),
          Shown.of(objective.baseline(), objective.unit()),
          Shown.count(objective.baselineSample()),
          Shown.of(objective.target(), objective.unit()),
          objective.due());
    }
  }

  @Schema(name = "ImprovementAction", description = "Something to do about a finding")
  record ActionResponse(
      @Schema(description = "Names it within the plan", examples = "weekly-sync") String key,
      @Schema(
              description = "The finding it answers",
              examples = "PRIORITY_DISORDER:on_time_rate_high")
          String findingId,
      @Schema(description = "What to do") LocalizedText title,
      @Schema(description = "Who does it", examples = "MANAGER") PlannedAction.Owner owner,
      @Schema(description = "What comes first", examples = "HIGH") PlannedAction.Priority priority,
      @Schema(description = "How often", examples = "WEEKLY") PlannedAction.Recurrence recurrence) {

    static ActionResponse from(PlannedAction action) {
      return new ActionResponse(
          action.key(),
          action.findingId(),
          action.title(),
          action.owner(),
          action.priority(),
          action.recurrence());
    }
  }
}

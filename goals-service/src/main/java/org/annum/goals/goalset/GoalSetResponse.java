package org.annum.goals.goalset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.annum.goals.goal.GoalResponse;
import org.annum.goals.goal.model.WeightPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "All goals of one employee and period")
record GoalSetResponse(
    @Schema(description = "Whose goals they are", examples = "E1001") String employeeId,
    @Schema(description = "The year they are for", examples = "2024") String period,
    @Schema(description = "Sum of the weights", examples = "100") BigDecimal weightSum,
    @Schema(description = "Whether the weights add up to 100", examples = "true") boolean complete,
    @Schema(description = "The goals by key") List<GoalResponse> goals,
    @Schema(description = "What the upload changed; only in its answer") @Nullable Change change) {

  static GoalSetResponse of(
      String employeeId, String period, List<GoalResponse> goals, @Nullable Change change) {
    List<BigDecimal> weights = goals.stream().map(GoalResponse::weight).toList();
    return new GoalSetResponse(
        employeeId,
        period,
        WeightPolicy.sum(weights),
        WeightPolicy.isComplete(weights),
        goals,
        change);
  }

  @Schema(name = "GoalSetChange", description = "How many goals an upload changed")
  record Change(
      @Schema(description = "New goals", examples = "6") int created,
      @Schema(description = "Goals that differ from before", examples = "0") int replaced,
      @Schema(description = "Goals that are as before", examples = "0") int unchanged,
      @Schema(description = "Goals that were not in the set any more", examples = "0")
          int removed) {}
}

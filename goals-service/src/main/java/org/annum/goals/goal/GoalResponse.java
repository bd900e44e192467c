package org.annum.goals.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.annum.goals.goal.model.Direction;
import org.annum.goals.goal.model.Evaluation;
import org.annum.goals.goal.model.GoalKind;
import org.annum.goals.goal.model.GoalTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal as the API shows it, alone and in a set. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "What one employee is held to in a period")
public record GoalResponse(
    @Schema(description = "Id", examples = "0193a1f0-7a4e-7c1b-9d55-3f0c6b1a2e10") UUID goalId,
    @Schema(description = "Whose goal it is", examples = "E1001") String employeeId,
    @Schema(description = "The year it is for", examples = "2024") String period,
    @Schema(description = "Its name among the employee's goals", examples = "follow-ups")
        String key,
    @Schema(description = "What sort of standard it is", examples = "QUANTITATIVE") GoalKind kind,
    @Schema(description = "What people read", examples = "每月完成客户跟进任务") String title,
    @Schema(description = "Code of the measure", examples = "follow_ups_completed") String measure,
    @Schema(description = "Which value counts", examples = "MONTHLY_AVERAGE") Evaluation evaluation,
    @Schema(description = "UP: more is better", examples = "UP") Direction direction,
    @Schema(description = "What to reach", examples = "50") BigDecimal target,
    @Schema(description = "The value attainment counts from") @Nullable BigDecimal baseline,
    @Schema(description = "The most attainment that counts", examples = "1.2") BigDecimal cap,
    @Schema(description = "Unit of the target", examples = "tasks/month") String unit,
    @Schema(description = "Share in the period's goals, of 100", examples = "25") BigDecimal weight,
    @Schema(description = "Rating scale of a rated goal") @Nullable ScaleRequest scale,
    @Schema(description = "First day", examples = "2024-01-01") LocalDate validFrom,
    @Schema(description = "Last day", examples = "2024-12-31") LocalDate validTo,
    @Schema(description = "Grows with every change; also the ETag", examples = "1") long version) {

  static GoalResponse of(Goal goal) {
    GoalTerms terms = goal.terms();
    return new GoalResponse(
        goal.id(),
        goal.employeeId(),
        goal.period(),
        terms.key(),
        terms.kind(),
        terms.title(),
        terms.measure(),
        terms.evaluation(),
        terms.direction(),
        terms.target(),
        terms.baseline(),
        terms.cap(),
        terms.unit(),
        terms.weight(),
        ScaleRequest.of(terms.scale()),
        terms.validFrom(),
        terms.validTo(),
        goal.version());
  }
}

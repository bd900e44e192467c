package org.annum.goals.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A goal of one employee and period")
record CreateGoalRequest(
    @Schema(description = "Whose goal it is", required = true, examples = "E1001")
        @Nullable String employeeId,
    @Schema(description = "The year it is for", required = true, examples = "2024")
        @Nullable String period,
    @Schema(
            description = "Names the goal among those of the employee and period",
            required = true,
            examples = "follow-ups")
        @Nullable String key,
    @Schema(
            description = "What sort of standard it is",
            required = true,
            enumeration = {"QUANTITATIVE", "QUALITY", "BEHAVIOUR"},
            examples = "QUANTITATIVE")
        @Nullable String kind,
    @Schema(description = "What people read", required = true, examples = "每月完成客户跟进任务")
        @Nullable String title,
    @Schema(
            description = "Code of the measure held against the target",
            required = true,
            examples = "follow_ups_completed")
        @Nullable String measure,
    @Schema(
            description = "Which value of the measure counts",
            required = true,
            enumeration = {"YEAR", "MONTHLY_AVERAGE", "LAST"},
            examples = "MONTHLY_AVERAGE")
        @Nullable String evaluation,
    @Schema(
            description = "Whether more is better (UP) or less is (DOWN)",
            required = true,
            enumeration = {"UP", "DOWN"},
            examples = "UP")
        @Nullable String direction,
    @Schema(
            description = "More than 0; within the unit's range for ratio, percent, points(a-b)",
            required = true,
            examples = "50")
        @Nullable BigDecimal target,
    @Schema(description = "The value attainment counts from; none when absent", examples = "40")
        @Nullable BigDecimal baseline,
    @Schema(
            description = "The most attainment that counts, 1 to 10; 1.2 when absent",
            examples = "1.2")
        @Nullable BigDecimal cap,
    @Schema(description = "Unit of the target", required = true, examples = "tasks/month")
        @Nullable String unit,
    @Schema(
            description = "More than 0; the weights of a period add up to 100",
            required = true,
            examples = "25")
        @Nullable BigDecimal weight,
    @Schema(description = "Rating scale; a BEHAVIOUR goal in points(a-b) implies it")
        @Nullable ScaleRequest scale,
    @Schema(description = "First day; the period's first when absent", examples = "2024-01-01")
        @Nullable LocalDate validFrom,
    @Schema(description = "Last day; the period's last when absent", examples = "2024-12-31")
        @Nullable LocalDate validTo) {

  GoalDraft draft() {
    GoalPatch terms =
        new GoalPatch(
            kind,
            title,
            measure,
            evaluation,
            direction,
            target,
            baseline,
            cap,
            unit,
            weight,
            scale,
            validFrom,
            validTo);
    return new GoalDraft(employeeId, period, terms.proposed(key));
  }
}

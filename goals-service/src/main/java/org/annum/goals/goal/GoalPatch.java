package org.annum.goals.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.annum.goals.goal.model.GoalTerms;
import org.annum.goals.goal.model.ProposedGoal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a goal may be changed; whose it is, its period and its key may not. */
@Schema(description = "The changeable parts of a goal; in a merge patch, what is absent stays")
record GoalPatch(
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

  static GoalPatch of(GoalTerms terms) {
    return new GoalPatch(
        terms.kind().name(),
        terms.title(),
        terms.measure(),
        terms.evaluation().name(),
        terms.direction().name(),
        terms.target(),
        terms.baseline(),
        terms.cap(),
        terms.unit(),
        terms.weight(),
        ScaleRequest.of(terms.scale()),
        terms.validFrom(),
        terms.validTo());
  }

  ProposedGoal proposed(@Nullable String key) {
    return new ProposedGoal(
        key,
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
        scale == null ? null : scale.min(),
        scale == null ? null : scale.max(),
        validFrom,
        validTo);
  }
}

package org.annum.goals.goalset;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.annum.goals.goal.model.ProposedGoal;
import org.annum.goals.target.model.ProposedTeamTarget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonNaming(SnakeCaseStrategy.class)
@Schema(
    description =
        "All goals of one employee and period, in the form that HR tools export: snake_case,"
            + " decimals as text or numbers")
record GoalSetRequest(
    @Schema(description = "Whose goals they are", required = true, examples = "E1001")
        @Nullable String employee,
    @Schema(description = "The year they are for", required = true, examples = "2024")
        @Nullable String period,
    @Schema(description = "What the team is held to; needs goals:write")
        @Nullable TeamTargetPart teamTarget,
    @Schema(description = "All of them: the weights add up to exactly 100", required = true)
        @Nullable List<@NotNull GoalPart> goals) {

  List<ProposedGoal> proposedGoals() {
    return goals == null ? List.of() : goals.stream().map(GoalPart::proposed).toList();
  }

  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "GoalSetTeamTarget", description = "What the team is held to in the period")
  record TeamTargetPart(
      @Schema(description = "Code of a known team", required = true, examples = "east-1")
          @Nullable String team,
      @Schema(description = "Code of the measure", required = true, examples = "supported_sales")
          @Nullable String measure,
      @Schema(description = "More than 0", required = true, examples = "7142857")
          @JsonDeserialize(using = DecimalText.class)
          @Nullable BigDecimal amount,
      @Schema(description = "ISO 4217 code", required = true, examples = "CNY")
          @Nullable String currency) {

    ProposedTeamTarget proposed(@Nullable String period) {
      return new ProposedTeamTarget(team, period, measure, amount, currency);
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  @Schema(name = "GoalSetGoal", description = "One goal of the set")
  record GoalPart(
      @Schema(description = "Unique in the set", required = true, examples = "follow-ups")
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
              description = "Code of the measure",
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
              description = "UP: more is better; DOWN: less is",
              required = true,
              enumeration = {"UP", "DOWN"},
              examples = "UP")
          @Nullable String direction,
      @Schema(
              description = "More than 0, within the unit's range",
              required = true,
              examples = "50")
          @JsonDeserialize(using = DecimalText.class)
          @Nullable BigDecimal target,
      @Schema(description = "The value attainment counts from", examples = "40")
          @JsonDeserialize(using = DecimalText.class)
          @Nullable BigDecimal baseline,
      @Schema(description = "The most attainment that counts; 1.2 when absent", examples = "1.2")
          @JsonDeserialize(using = DecimalText.class)
          @Nullable BigDecimal cap,
      @Schema(description = "Unit of the target", required = true, examples = "tasks/month")
          @Nullable String unit,
      @Schema(description = "More than 0", required = true, examples = "25")
          @JsonDeserialize(using = DecimalText.class)
          @Nullable BigDecimal weight,
      @Schema(description = "Rating scale; BEHAVIOUR in points(a-b) implies it")
          @Nullable ScalePart scale,
      @Schema(description = "First day; the period's first when absent", examples = "2024-01-01")
          @Nullable LocalDate validFrom,
      @Schema(description = "Last day; the period's last when absent", examples = "2024-12-31")
          @Nullable LocalDate validTo) {

    ProposedGoal proposed() {
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

  @Schema(name = "GoalSetScale", description = "A rating scale from the worst to the best")
  record ScalePart(
      @Schema(description = "The worst rating", required = true, examples = "1")
          @JsonDeserialize(using = DecimalText.class)
          @Nullable BigDecimal min,
      @Schema(description = "The best rating", required = true, examples = "5")
          @JsonDeserialize(using = DecimalText.class)
          @Nullable BigDecimal max) {}
}

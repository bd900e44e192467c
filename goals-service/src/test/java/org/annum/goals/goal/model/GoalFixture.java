package org.annum.goals.goal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A goal in which nothing is wrong, and what a test changes of it. */
final class GoalFixture {
  private String key = "follow-ups";
  private @Nullable String kind = "QUANTITATIVE";
  private String measure = "follow_ups_completed";
  private @Nullable String direction = "UP";
  private @Nullable BigDecimal target = new BigDecimal("50");
  private @Nullable BigDecimal baseline;
  private @Nullable BigDecimal cap;
  private String unit = "tasks/month";
  private @Nullable BigDecimal weight = new BigDecimal("25");
  private @Nullable BigDecimal scaleMin;
  private @Nullable BigDecimal scaleMax;
  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;

  static GoalFixture aGoal() {
    return new GoalFixture();
  }

  GoalFixture named(String newKey) {
    key = newKey;
    return this;
  }

  GoalFixture kind(@Nullable String newKind) {
    kind = newKind;
    return this;
  }

  GoalFixture measuring(String newMeasure) {
    measure = newMeasure;
    return this;
  }

  GoalFixture towards(@Nullable String newDirection) {
    direction = newDirection;
    return this;
  }

  GoalFixture aimingAt(@Nullable String newTarget) {
    target = decimal(newTarget);
    return this;
  }

  GoalFixture from(@Nullable String newBaseline) {
    baseline = decimal(newBaseline);
    return this;
  }

  GoalFixture capped(@Nullable String newCap) {
    cap = decimal(newCap);
    return this;
  }

  GoalFixture in(String newUnit) {
    unit = newUnit;
    return this;
  }

  GoalFixture weighing(@Nullable String newWeight) {
    weight = decimal(newWeight);
    return this;
  }

  GoalFixture rated(@Nullable String min, @Nullable String max) {
    scaleMin = decimal(min);
    scaleMax = decimal(max);
    return this;
  }

  GoalFixture valid(@Nullable String from, @Nullable String to) {
    validFrom = from == null ? null : LocalDate.parse(from);
    validTo = to == null ? null : LocalDate.parse(to);
    return this;
  }

  ProposedGoal proposed() {
    return new ProposedGoal(
        key,
        kind,
        "每月完成客户跟进任务",
        measure,
        "MONTHLY_AVERAGE",
        direction,
        target,
        baseline,
        cap,
        unit,
        weight,
        scaleMin,
        scaleMax,
        validFrom,
        validTo);
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}

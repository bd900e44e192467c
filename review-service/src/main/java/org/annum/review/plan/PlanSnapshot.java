package org.annum.review.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.annum.review.period.model.Direction;
import org.annum.review.plan.model.CheckIn;
import org.annum.review.plan.model.Objective;
import org.annum.review.plan.model.PlanStatus;
import org.annum.review.plan.model.StoredPlan;
import org.annum.review.plan.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The state of a plan as it is published; no free text. */
record PlanSnapshot(
    UUID planId,
    long version,
    UUID reviewId,
    String employeeId,
    int year,
    PlanStatus status,
    @Nullable Instant agreedAt,
    List<ObjectiveSnapshot> objectives,
    List<CheckInSnapshot> checkIns) {
  static final String TYPE = "org.annum.improvement-plan";

  static PlanSnapshot of(StoredPlan plan) {
    return new PlanSnapshot(
        plan.planId(),
        plan.version(),
        plan.reviewId(),
        plan.employeeId(),
        plan.year(),
        plan.status(),
        plan.agreedAt(),
        plan.proposal().objectives().stream().map(ObjectiveSnapshot::of).toList(),
        plan.checkIns().stream().map(CheckInSnapshot::of).toList());
  }

  record ObjectiveSnapshot(
      String key,
      String measure,
      Direction direction,
      String unit,
      BigDecimal baseline,
      BigDecimal target,
      LocalDate due) {
    static ObjectiveSnapshot of(Objective objective) {
      return new ObjectiveSnapshot(
          objective.key(),
          objective.measure(),
          objective.direction(),
          objective.unit(),
          objective.baseline(),
          objective.target(),
          objective.due());
    }
  }

  record CheckInSnapshot(
      String objectiveKey,
      String period,
      BigDecimal value,
      @Nullable BigDecimal change,
      BigDecimal sampleSize,
      Verdict verdict) {
    static CheckInSnapshot of(CheckIn checkIn) {
      return new CheckInSnapshot(
          checkIn.objectiveKey(),
          checkIn.period(),
          checkIn.value(),
          checkIn.change(),
          checkIn.sampleSize(),
          checkIn.verdict());
    }
  }
}

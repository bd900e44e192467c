package org.annum.review.score.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.evidence.model.Goal;
import org.annum.review.evidence.model.GoalKind;
import org.annum.review.evidence.model.RatingScale;
import org.annum.review.period.model.Direction;
import org.annum.review.template.model.MissingPart;
import org.jspecify.annotations.Nullable;

/** A goal with its actual, attainment and score, which stay three different things. */
public record GoalScore(
    String goalId,
    long goalVersion,
    String key,
    String title,
    GoalKind kind,
    String measure,
    Evaluation evaluation,
    Direction direction,
    String unit,
    BigDecimal weight,
    BigDecimal target,
    @Nullable BigDecimal baseline,
    BigDecimal cap,
    @Nullable RatingScale scale,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal attainment,
    @Nullable BigDecimal score,
    @Nullable MissingPart missing) {

  static GoalScore of(Goal goal, Trace trace) {
    boolean rated = goal.kind() == GoalKind.BEHAVIOUR;
    BigDecimal actual =
        rated
            ? trace.valueOf(Trace.ACTUAL)
            : trace.part(Trace.ATTAINMENT).map(part -> part.valueOf(Trace.ACTUAL)).orElse(null);
    return new GoalScore(
        goal.goalId(),
        goal.version(),
        goal.key(),
        goal.title(),
        goal.kind(),
        goal.measure(),
        goal.evaluation(),
        goal.direction(),
        Objects.requireNonNullElse(goal.unit(), ""),
        goal.weight(),
        goal.target(),
        goal.baseline(),
        goal.cap(),
        rated ? goal.ratingScale() : goal.scale(),
        actual,
        actual == null
            ? null
            : Attainment.of(goal.direction(), actual, goal.target(), goal.baseline(), goal.cap()),
        trace.value(),
        trace.missing());
  }

  /** Whether there is an actual and it is short of the target. */
  public boolean fallsShort() {
    return attainment != null && attainment.compareTo(BigDecimal.ONE) < 0;
  }
}

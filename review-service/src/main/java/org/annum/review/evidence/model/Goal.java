package org.annum.review.evidence.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.annum.review.period.model.Direction;
import org.jspecify.annotations.Nullable;

/** What one employee is held to in a period. */
public record Goal(
    String goalId,
    long version,
    String employeeId,
    String period,
    LocalDate validFrom,
    LocalDate validTo,
    String key,
    GoalKind kind,
    String title,
    String measure,
    Evaluation evaluation,
    Direction direction,
    BigDecimal target,
    @Nullable BigDecimal baseline,
    BigDecimal cap,
    @Nullable String unit,
    BigDecimal weight,
    @Nullable RatingScale scale) {

  /** More than this is not counted unless the goal says otherwise. */
  public static final BigDecimal DEFAULT_CAP = new BigDecimal("1.2");

  public Goal {
    cap = cap == null ? DEFAULT_CAP : cap;
  }

  public RatingScale ratingScale() {
    return scale == null ? RatingScale.FIVE_POINTS : scale;
  }

  public EvidenceRef reference() {
    return new EvidenceRef(EvidenceKind.GOAL, goalId, version);
  }
}

package org.annum.goals.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.annum.goals.goal.model.Direction;
import org.annum.goals.goal.model.Evaluation;
import org.annum.goals.goal.model.GoalKind;
import org.annum.goals.goal.model.GoalTerms;
import org.annum.goals.goal.model.Scale;
import org.jspecify.annotations.Nullable;

/** A goal as {@code annum.goals.v1} carries it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GoalSnapshot(
    UUID goalId,
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
    String unit,
    BigDecimal weight,
    @Nullable Scale scale) {

  static GoalSnapshot of(Goal goal) {
    GoalTerms terms = goal.terms();
    return new GoalSnapshot(
        goal.id(),
        goal.version(),
        goal.employeeId(),
        goal.period(),
        terms.validFrom(),
        terms.validTo(),
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
        terms.scale());
  }
}

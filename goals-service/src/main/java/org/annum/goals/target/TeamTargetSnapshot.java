package org.annum.goals.target;

import java.math.BigDecimal;
import java.util.UUID;
import org.annum.goals.target.model.TeamTargetTerms;

/** A team target as {@code annum.goals.v1} carries it. */
record TeamTargetSnapshot(
    UUID teamTargetId,
    long version,
    String team,
    String period,
    String measure,
    BigDecimal amount,
    String currency) {

  static TeamTargetSnapshot of(TeamTarget target) {
    TeamTargetTerms terms = target.terms();
    return new TeamTargetSnapshot(
        target.id(),
        target.version(),
        terms.team(),
        terms.period(),
        terms.measure(),
        terms.amount(),
        terms.currency());
  }
}

package org.annum.goals.target;

import java.math.BigDecimal;
import org.annum.goals.target.model.ProposedTeamTarget;
import org.annum.goals.target.model.TeamTargetTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The changeable parts of a team target; what is absent stays")
record TeamTargetPatch(
    @Schema(description = "More than 0", examples = "7500000") @Nullable BigDecimal amount,
    @Schema(description = "ISO 4217 code", examples = "CNY") @Nullable String currency) {

  static TeamTargetPatch of(TeamTargetTerms terms) {
    return new TeamTargetPatch(terms.amount(), terms.currency());
  }

  ProposedTeamTarget proposed(TeamTargetTerms terms) {
    return new ProposedTeamTarget(terms.team(), terms.period(), terms.measure(), amount, currency);
  }
}

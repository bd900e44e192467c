package org.annum.goals.target;

import java.math.BigDecimal;
import org.annum.goals.target.model.ProposedTeamTarget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a team is held to in a year")
record TeamTargetRequest(
    @Schema(description = "Code of a known team", required = true, examples = "east-1")
        @Nullable String team,
    @Schema(description = "The year it is for", required = true, examples = "2024")
        @Nullable String period,
    @Schema(description = "Code of the measure", required = true, examples = "supported_sales")
        @Nullable String measure,
    @Schema(description = "More than 0", required = true, examples = "7142857")
        @Nullable BigDecimal amount,
    @Schema(description = "ISO 4217 code", required = true, examples = "CNY")
        @Nullable String currency) {

  ProposedTeamTarget proposed() {
    return new ProposedTeamTarget(team, period, measure, amount, currency);
  }
}

package org.annum.goals.target;

import java.math.BigDecimal;
import java.util.UUID;
import org.annum.goals.target.model.TeamTargetTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a team is held to in a year")
record TeamTargetResponse(
    @Schema(description = "Id", examples = "0193a1f0-7a4e-7c1b-9d55-3f0c6b1a2e11")
        UUID teamTargetId,
    @Schema(description = "Code of the team", examples = "east-1") String team,
    @Schema(description = "The year it is for", examples = "2024") String period,
    @Schema(description = "Code of the measure", examples = "supported_sales") String measure,
    @Schema(description = "The amount to reach", examples = "7142857") BigDecimal amount,
    @Schema(description = "ISO 4217 code", examples = "CNY") String currency,
    @Schema(description = "Grows with every change; also the ETag", examples = "1") long version) {

  static TeamTargetResponse of(TeamTarget target) {
    TeamTargetTerms terms = target.terms();
    return new TeamTargetResponse(
        target.id(),
        terms.team(),
        terms.period(),
        terms.measure(),
        terms.amount(),
        terms.currency(),
        target.version());
  }
}

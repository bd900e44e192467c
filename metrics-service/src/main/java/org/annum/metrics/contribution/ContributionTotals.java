package org.annum.metrics.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.annum.metrics.contribution.model.ContributionRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person contributed to won deals in a period. */
@Schema(description = "What a person contributed to won deals in a period, by role")
record ContributionTotals(
    @Schema(description = "Who", examples = "E1001") String employeeId,
    @Schema(description = "When the deals were closed", examples = "2024-Q1") String period,
    @Schema(description = "One entry per role the person had; roles are never added")
        List<Total> roles) {

  /** All of one role. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ContributionTotal", description = "All of one role")
  record Total(
      @Schema(description = "As what", examples = "SUPPORT") ContributionRole role,
      @Schema(description = "How many won deals", examples = "12") long deals,
      @Schema(description = "Σ amount × share") Money amount,
      @Schema(
              description =
                  "The same of everybody in the person's team on the day; absent without a team,"
                      + " and for a caller who may not see the others where fewer than 5 people"
                      + " contributed")
          @Nullable Money teamAmount,
      @Schema(
              description =
                  "The part of teamAmount that is the person's own, 10 digits; what they contributed"
                      + " outside the team is not in it",
              examples = "0.14")
          @Nullable BigDecimal shareOfTeam) {}
}

package org.annum.metrics.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure of a team over a period, as one caller may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A measure of a team over a period, as the caller may see it")
record TeamFigure(
    @Schema(description = "The team", examples = "east-1") @Nullable String team,
    @Schema(description = "Whose people", examples = "E2001") @Nullable String managerId,
    @Schema(description = "Code of the measure", examples = "on_time_rate") String measure,
    @Schema(description = "2024, 2024-Q1 or 2024-03", examples = "2024") String period,
    @Schema(description = "Unit of the values", examples = "ratio") String unit,
    @Schema(description = "Currency of an amount", examples = "CNY") @Nullable String currency,
    @Schema(
            description =
                "ALL: every value; PLACE: the caller's own value and place, and the median;"
                    + " OWN_ONLY: the group has fewer than 5 people, nothing is told of others",
            examples = "PLACE")
        String shown,
    @Schema(description = "How many people of the group have a value", examples = "6")
        @Nullable Integer size,
    @Schema(
            description = "Of all together; a ratio is the quotient of the merged sums",
            examples = "0.81")
        @Nullable BigDecimal total,
    @Schema(description = "A quarter of the values lies at or below", examples = "0.7")
        @Nullable BigDecimal lowerQuartile,
    @Schema(description = "Half of the values lies at or below", examples = "0.8")
        @Nullable BigDecimal median,
    @Schema(description = "Three quarters of the values lie at or below", examples = "0.9")
        @Nullable BigDecimal upperQuartile,
    @Schema(description = "The caller's own, when in the group") @Nullable Member own,
    @Schema(description = "Everybody's, for who may see them") @Nullable List<Member> members) {

  /** One person. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TeamFigureMember", description = "One person of a team")
  record Member(
      @Schema(description = "Who", examples = "E1001") String employeeId,
      @Schema(description = "Their value; absent without facts", examples = "0.8")
          @Nullable BigDecimal value,
      @Schema(description = "1 is the best; equal values share it", examples = "2")
          @Nullable Integer rank,
      @Schema(description = "Quarter of the group, 1 is the best", examples = "1")
          @Nullable Integer quarter) {}
}

package org.annum.metrics.restatement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.annum.metrics.rollup.MomentsResponse;
import org.annum.metrics.rollup.model.RestatementCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a change to a closed month did to a figure. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Restatement",
    description =
        "What a change to a closed month did to a figure. A final review of that year that stands"
            + " on the figure says restated; see listReviews with restated=true")
record RestatementResponse(
    @Schema(description = "Number of the restatement", examples = "42") long restatementId,
    @Schema(description = "Whose", examples = "E1001") String employeeId,
    @Schema(description = "Code of the measure", examples = "on_time_rate") String measure,
    @Schema(description = "The closed month", examples = "2024-03") YearMonth month,
    @Schema(description = "Version of the rollup after the change", examples = "4") long version,
    @Schema(description = "Why it changed", examples = "FACTS") RestatementCause cause,
    @Schema(description = "When it changed", examples = "2024-04-09T09:00:00+08:00")
        OffsetDateTime restatedAt,
    @Schema(description = "Currency of an amount", examples = "CNY") @Nullable String currency,
    @Schema(description = "The value before; absent where there was none", examples = "0.6")
        @Nullable BigDecimal valueBefore,
    @Schema(description = "The value after; absent where there is none", examples = "0.62")
        @Nullable BigDecimal valueAfter,
    @Schema(description = "After less before; absent where either is", examples = "0.02")
        @Nullable BigDecimal difference,
    @Schema(description = "The figure before; absent where there was none")
        @Nullable RestatedState before,
    @Schema(description = "The figure after; absent where there is none")
        @Nullable RestatedState after) {

  /** A figure on one side of the change. */
  @Schema(name = "RestatedState", description = "A figure on one side of a restatement")
  record RestatedState(
      @Schema(description = "Whether the month counted", examples = "true") boolean applicable,
      @Schema(description = "What it was made of") MomentsResponse moments) {}
}

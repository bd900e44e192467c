package org.annum.metrics.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.annum.metrics.rollup.MomentsResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure as it was when its month was closed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ArchivedRollup", description = "A figure as it was when its month was closed")
record ArchivedRollupResponse(
    @Schema(description = "Whose", examples = "E1001") String employeeId,
    @Schema(description = "Code of the measure", examples = "on_time_rate") String measure,
    @Schema(description = "Version of the rollup", examples = "3") long version,
    @Schema(description = "Whether the month counted", examples = "true") boolean applicable,
    @Schema(description = "Currency of an amount", examples = "CNY") @Nullable String currency,
    @Schema(description = "The value, not rounded", examples = "0.6") @Nullable BigDecimal value,
    @Schema(description = "What it was made of") MomentsResponse moments) {}

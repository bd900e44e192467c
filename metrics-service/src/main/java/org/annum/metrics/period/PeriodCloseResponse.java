package org.annum.metrics.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.annum.metrics.period.model.PeriodCloseStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A close of a month. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PeriodClose", description = "A close of a month")
record PeriodCloseResponse(
    @Schema(description = "Id of the close") UUID closeId,
    @Schema(description = "The month", examples = "2024-03") YearMonth month,
    @Schema(description = "Whether it is everybody's", examples = "true") boolean everybody,
    @Schema(description = "Whose it is, where it is not everybody's") List<String> employeeIds,
    @Schema(description = "Where it stands", examples = "CLOSED") PeriodCloseStatus status,
    @Schema(description = "What the check list said") List<CloseCheckResult> checks,
    @Schema(description = "Why it was closed all the same", examples = "补录数据下月处理")
        @Nullable String forceReason,
    @Schema(description = "Who closed it", examples = "E9001") String closedBy,
    @Schema(description = "When it was closed", examples = "2024-04-02T09:00:00+08:00")
        OffsetDateTime closedAt,
    @Schema(description = "Why it was reopened", examples = "三月数据漏报") @Nullable String reopenReason,
    @Schema(description = "Who reopened it", examples = "E9001") @Nullable String reopenedBy,
    @Schema(description = "When it was reopened", examples = "2024-04-03T09:00:00+08:00")
        @Nullable OffsetDateTime reopenedAt) {}

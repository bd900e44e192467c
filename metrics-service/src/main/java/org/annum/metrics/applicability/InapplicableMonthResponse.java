package org.annum.metrics.applicability;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month that does not count. */
@Schema(name = "InapplicableMonth", description = "A month that does not count")
record InapplicableMonthResponse(
    @Schema(description = "Whose", examples = "E1001") String employeeId,
    @Schema(description = "Code of the measure", examples = "follow_ups_completed") String measure,
    @Schema(description = "The month", examples = "2024-02") YearMonth month,
    @Schema(description = "Why it does not count", examples = "产假") String reason,
    @Schema(description = "Who marked it", examples = "E2001") String markedBy,
    @Schema(description = "When it was marked", examples = "2024-03-01T09:00:00+08:00")
        OffsetDateTime markedAt) {}

package org.annum.metrics.datapoint;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A data point as it was taken in. */
@Schema(name = "DataPoint", description = "One value of a metric of a person at one time")
record DataPointResponse(
    @Schema(description = "System it comes from", examples = "timer") String source,
    @Schema(description = "Its id there", examples = "prep-2024-001") String externalId,
    @Schema(description = "Grows with every change", examples = "4711") long version,
    @Schema(description = "Whose it is", examples = "E1001") String employeeId,
    @Schema(description = "Code of the metric", examples = "prep_minutes") String metric,
    @Schema(description = "When it was so", examples = "2024-01-04T10:00:00+08:00")
        OffsetDateTime occurredAt,
    @Schema(description = "The value", examples = "48") BigDecimal value,
    @Schema(description = "What it counts in an average", examples = "1") BigDecimal weight) {}

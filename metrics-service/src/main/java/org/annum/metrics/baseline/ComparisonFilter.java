package org.annum.metrics.baseline;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is compared with what: a period with a baseline, or two periods of a measure. */
record ComparisonFilter(
    @QueryParam("baselineId") @Parameter(description = "The earlier period as it was frozen")
        @Nullable UUID baselineId,
    @QueryParam("employeeId")
        @Parameter(description = "Whose, where there is no baseline", example = "E1001")
        @Nullable String employeeId,
    @QueryParam("measure")
        @Parameter(
            description = "Code of the measure, where there is no baseline",
            example = "prep_minutes")
        @Nullable String measure,
    @QueryParam("earlierFrom")
        @Parameter(
            description = "First month of the earlier period, where there is no baseline",
            example = "2023-01")
        @Nullable String earlierFrom,
    @QueryParam("earlierTo")
        @Parameter(
            description = "Last month of the earlier period, where there is no baseline",
            example = "2023-12")
        @Nullable String earlierTo,
    @QueryParam("from")
        @Parameter(
            description = "First month of the later period",
            example = "2024-01",
            required = true)
        @Nullable String from,
    @QueryParam("to")
        @Parameter(
            description = "Last month of the later period",
            example = "2024-12",
            required = true)
        @Nullable String to) {}

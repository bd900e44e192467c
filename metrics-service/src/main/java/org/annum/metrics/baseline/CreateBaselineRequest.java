package org.annum.metrics.baseline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period to freeze. */
@Schema(description = "A period to freeze")
record CreateBaselineRequest(
    @Schema(description = "Whose", examples = "E1001") @NotBlank @Size(max = 64) String employeeId,
    @Schema(description = "Code of the measure", examples = "prep_minutes")
        @NotBlank
        @Size(max = 64)
        String measure,
    @Schema(description = "First month", examples = "2023-01") @NotNull String from,
    @Schema(description = "Last month", examples = "2023-12") @NotNull String to) {}

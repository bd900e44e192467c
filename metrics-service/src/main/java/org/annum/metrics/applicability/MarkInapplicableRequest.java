package org.annum.metrics.applicability;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month not to count. */
@Schema(description = "A month that is not to count for a person and a measure")
record MarkInapplicableRequest(
    @Schema(description = "Whose", examples = "E1001") @NotBlank @Size(max = 64) String employeeId,
    @Schema(description = "Code of the measure", examples = "follow_ups_completed")
        @NotBlank
        @Size(max = 64)
        String measure,
    @Schema(description = "The month", examples = "2024-02") @NotNull YearMonth month,
    @Schema(description = "Why it does not count", examples = "产假") @NotBlank @Size(max = 500)
        String reason) {

  InapplicableMonthKey key() {
    return new InapplicableMonthKey(employeeId, measure, month);
  }
}

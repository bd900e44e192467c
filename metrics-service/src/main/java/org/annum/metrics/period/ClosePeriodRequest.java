package org.annum.metrics.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.annum.metrics.period.model.CloseScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A month to close. */
@Schema(description = "A month to close")
record ClosePeriodRequest(
    @Schema(description = "The month; it must have ended", examples = "2024-03") @NotNull
        YearMonth month,
    @Schema(
            description = "Whose month is closed; everybody's when absent",
            examples = "[\"E1001\"]")
        @Size(min = 1, max = 1000)
        @Nullable List<@NotBlank String> employeeIds,
    @Schema(
            description = "Why it is closed although the check list has open items",
            examples = "补录数据下月处理")
        @Size(min = 1, max = 500)
        @Nullable String forceReason) {

  CloseScope scope() {
    return new CloseScope(month, new HashSet<>(Objects.requireNonNullElse(employeeIds, List.of())));
  }
}

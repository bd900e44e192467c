package org.annum.review.cycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A cycle to set up")
record CreateCycleRequest(
    @Schema(description = "The year that is evaluated", examples = "2024")
        @NotNull
        @Min(1990)
        @Max(2199)
        Integer year,
    @Schema(description = "The template of its reviews", examples = "sales-assistant")
        @NotBlank
        @Size(max = 64)
        String templateId,
    @Schema(
            description =
                "Who takes part; left out: everybody who has goals in the year, also those who get"
                    + " them after the opening",
            examples = "[\"E1001\"]")
        @Size(min = 1, max = 10_000)
        @Nullable List<@NotBlank @Size(max = 64) String> participantIds) {}

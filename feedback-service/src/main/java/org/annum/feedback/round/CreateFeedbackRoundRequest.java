package org.annum.feedback.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.annum.feedback.round.model.Threshold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Opens a round; nothing of this can be changed later")
record CreateFeedbackRoundRequest(
    @Schema(description = "Whom it is about", examples = "E1001") @NotBlank @Size(max = 64)
        String subjectId,
    @Schema(description = "A year, half, quarter or month", examples = "2024")
        @NotBlank
        @Pattern(regexp = "\\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?")
        String period,
    @Schema(
            description = "Answers a figure needs before it is shown; 5 when absent, at least 3",
            examples = "5")
        @Min(Threshold.FLOOR)
        @Nullable Integer threshold,
    @Schema(description = "From where to where ratings go; 1 to 5 when absent") @Valid
        @Nullable ScaleRequest scale,
    @Schema(description = "What is rated") @NotEmpty @Size(max = 100)
        List<@NotNull @Valid RoundItem> items) {

  /** The ends of the scale. */
  @Schema(description = "The ends of the scale")
  record ScaleRequest(
      @Schema(description = "Lowest rating", examples = "1") @NotNull Integer min,
      @Schema(description = "Highest rating", examples = "5") @NotNull Integer max) {}
}

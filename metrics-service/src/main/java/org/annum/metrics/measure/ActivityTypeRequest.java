package org.annum.metrics.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of work as it is to be. */
@Schema(name = "NewActivityType", description = "A kind of work that tools may report")
record ActivityTypeRequest(
    @Schema(description = "Stable code", examples = "CALL")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
        String code,
    @Schema(description = "What it is called") @NotNull @Valid MeasureRequest.Names names,
    @Schema(description = "Whether a completed one is published, so that customers can be asked")
        @Nullable Boolean announced) {

  ActivityType type() {
    return new ActivityType(
        code, new MeasureDefinition.Names(names.zh(), names.en()), Boolean.TRUE.equals(announced));
  }
}

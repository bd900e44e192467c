package org.annum.metrics.arrival;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a flagged fact is right as it is. */
@Schema(name = "FactFlagAcceptance", description = "Why a flagged fact is right as it is")
record AcceptanceRequest(
    @Schema(description = "Why", examples = "年度方案评审，确实准备了一整天") @NotBlank @Size(max = 2000)
        String reason) {}

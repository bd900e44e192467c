package org.annum.metrics.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a month is reopened. */
@Schema(description = "Why a month is reopened")
record ReopenPeriodRequest(
    @Schema(description = "The reason", examples = "三月数据漏报") @NotBlank @Size(max = 500)
        String reason) {}

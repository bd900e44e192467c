package org.annum.metrics.attestation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.annum.metrics.attestation.model.DisputeOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a dispute ends. */
@Schema(description = "How a dispute ends")
record DisputeDecisionRequest(
    @Schema(description = "UPHELD: the person is right; REJECTED: the fact is", examples = "UPHELD")
        @NotNull
        DisputeOutcome outcome,
    @Schema(description = "Why", examples = "已与客户核实，任务系统漏记改期") @NotBlank @Size(max = 2000)
        String reason) {}

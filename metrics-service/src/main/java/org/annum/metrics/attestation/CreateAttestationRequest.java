package org.annum.metrics.attestation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.annum.metrics.attestation.model.AttestationKind;
import org.annum.metrics.measure.model.FactKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the caller says about a fact of theirs. */
@Schema(description = "What the caller says about a fact of theirs")
record CreateAttestationRequest(
    @Schema(description = "What the fact is", examples = "ACTIVITY") @NotNull FactKind fact,
    @Schema(description = "source:externalId of the fact", examples = "task-tool:T24-00262")
        @NotBlank
        @Size(max = 300)
        String recordId,
    @Schema(description = "AGREE, COMMENT or DISPUTE", examples = "DISPUTE") @NotNull
        AttestationKind kind,
    @Schema(
            description =
                "Needed with COMMENT and DISPUTE; read by the person, their managers and hr",
            examples = "客户改期，实际按时完成")
        @Size(max = 2000)
        @Nullable String text) {}

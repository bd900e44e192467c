package org.annum.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a computation of the whole chain says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a computation of the whole hash chain says")
record AuditVerification(
    @Schema(description = "Whether every sealed record is as it was sealed", examples = "true")
        boolean intact,
    @Schema(description = "Records in the chain", examples = "4709") long sealed,
    @Schema(description = "Records not in the chain yet", examples = "2") long unsealed,
    @Schema(description = "First place in the chain that does not fit") @Nullable Long brokenAt,
    @Schema(description = "Hash of the last record; keep it elsewhere to notice a cut-off end")
        @Nullable String head) {}

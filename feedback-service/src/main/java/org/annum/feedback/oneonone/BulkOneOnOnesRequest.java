package org.annum.feedback.oneonone;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 10,000 talks; one known before is replaced")
record BulkOneOnOnesRequest(
    @Schema(description = "The talks") @NotNull List<@NotNull OneOnOneRequest> items) {}

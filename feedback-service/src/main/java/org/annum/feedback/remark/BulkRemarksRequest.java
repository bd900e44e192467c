package org.annum.feedback.remark;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 10,000 remarks; one known before is replaced")
record BulkRemarksRequest(
    @Schema(description = "The remarks") @NotNull List<@NotNull RemarkRequest> items) {}

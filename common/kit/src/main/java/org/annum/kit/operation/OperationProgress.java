package org.annum.kit.operation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an operation is. */
@Schema(description = "How far the operation is")
public record OperationProgress(
    @Schema(description = "Units of work done, for an import its rows", examples = "400") long done,
    @Schema(description = "All of them, once known", examples = "817") @Nullable Long total) {}

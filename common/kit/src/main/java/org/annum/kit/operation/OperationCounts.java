package org.annum.kit.operation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows so far. */
@Schema(description = "What became of the rows so far; rows left out are listed as rejections")
public record OperationCounts(
    @Schema(description = "Rows that were new", examples = "812") long accepted,
    @Schema(description = "Rows that replaced an earlier version", examples = "3") long replaced,
    @Schema(description = "Rows that were known already, unchanged", examples = "0") long unchanged,
    @Schema(description = "Rows left out", examples = "2") long rejected) {}

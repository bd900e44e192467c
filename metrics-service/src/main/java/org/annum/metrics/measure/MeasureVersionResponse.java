package org.annum.metrics.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a definition: what it said, and who made it so. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeasureVersion", description = "A version of a definition")
record MeasureVersionResponse(
    @Schema(description = "Its number", examples = "2") long version,
    @Schema(description = "How it came to be", examples = "CHANGED") MeasureVersion.Change change,
    @Schema(description = "Who made it; absent when it came with a release", examples = "E0001")
        @Nullable String changedBy,
    @Schema(description = "Since when", examples = "2024-03-29T18:00:00+08:00")
        OffsetDateTime changedAt,
    @Schema(description = "What it said") MeasureResponse definition) {}

package org.annum.metrics.pull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.annum.metrics.pull.model.RunCause;
import org.annum.metrics.pull.model.RunState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a run of a source did. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a run of a source did")
record SourceRun(
    @Schema(description = "Id of the run", examples = "0193a1b2-0000-7000-8000-000000000000")
        UUID runId,
    @Schema(description = "The source", examples = "crm-deals") String source,
    @Schema(description = "Why it ran", examples = "SCHEDULE") RunCause cause,
    @Schema(description = "Who asked for it", examples = "E9001") @Nullable String requestedBy,
    @Schema(description = "What became of it", examples = "SUCCEEDED") RunState state,
    @Schema(description = "When it began") @Nullable OffsetDateTime startedAt,
    @Schema(description = "When it ended") @Nullable OffsetDateTime finishedAt,
    @Schema(description = "Pages that were stored", examples = "12") long pages,
    @Schema(description = "New facts", examples = "1100") long accepted,
    @Schema(description = "Facts that replaced an earlier version", examples = "90") long replaced,
    @Schema(description = "Facts that were there already", examples = "10") long unchanged,
    @Schema(description = "Facts that were left out", examples = "2") long rejected,
    @Schema(description = "Why it failed") @Nullable SourceError error) {}

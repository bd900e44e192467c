package org.annum.metrics.pull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.annum.kit.problem.ProblemError;
import org.annum.metrics.measure.model.FactKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact that a run left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A fact that a run left out")
record SourceRejection(
    @Schema(description = "Number of the rejection", examples = "17") long rejectionId,
    @Schema(
            description = "The run that met it first",
            examples = "0193a1b2-0000-7000-8000-000000000000")
        UUID runId,
    @Schema(description = "What the fact is", examples = "ACTIVITY") FactKind kind,
    @Schema(description = "The fact, as its connector made it") JsonNode fact,
    @Schema(description = "Everything that is wrong with it") List<ProblemError> errors,
    @Schema(description = "How often it was left out", examples = "3") int attempts,
    @Schema(description = "When it was left out first") OffsetDateTime firstRejectedAt,
    @Schema(description = "When it was left out last") OffsetDateTime rejectedAt,
    @Schema(
            description = "TAKEN when a fact of its id went in later, DISMISSED by a person",
            examples = "TAKEN")
        @Nullable String settlement) {}

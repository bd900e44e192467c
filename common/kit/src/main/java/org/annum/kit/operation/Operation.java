package org.annum.kit.operation;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A durable operation as its submitter sees it. */
@Schema(description = "Long work that was accepted and is done in the background")
public record Operation(
    @Schema(description = "Its id", examples = "01935b0e-5a1c-7c3e-9d5f-0c2b6a7d8e90") UUID id,
    @Schema(description = "What kind of work it is", examples = "fact-import") String kind,
    @Schema(description = "Where it is in its life", examples = "RUNNING") OperationState state,
    @Schema(description = "What it was asked to do") Map<String, String> parameters,
    @Schema(description = "What became of the rows so far") OperationCounts counts,
    @Schema(description = "How far it is") OperationProgress progress,
    @Schema(description = "When it was accepted", examples = "2024-12-31T18:00:00+08:00")
        OffsetDateTime createdAt,
    @Schema(description = "When work began", examples = "2024-12-31T18:00:01+08:00")
        @Nullable OffsetDateTime startedAt,
    @Schema(description = "When it succeeded or failed", examples = "2024-12-31T18:00:09+08:00")
        @Nullable OffsetDateTime finishedAt,
    @Schema(description = "Why it failed") @Nullable Problem problem) {

  public Operation {
    parameters = Map.copyOf(parameters);
  }
}

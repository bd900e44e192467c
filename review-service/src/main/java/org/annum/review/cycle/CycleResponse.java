package org.annum.review.cycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annum.review.cycle.model.CycleStatus;
import org.annum.review.cycle.model.Selection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReviewCycle", description = "One year's reviews by one template")
record CycleResponse(
    @Schema(description = "Id of the cycle") UUID cycleId,
    @Schema(description = "Grows with every change; the ETag", examples = "1") long version,
    @Schema(description = "The year that is evaluated", examples = "2024") int year,
    @Schema(description = "The template of its reviews", examples = "sales-assistant")
        String templateId,
    @Schema(description = "DRAFT → OPEN → CLOSED", examples = "OPEN") CycleStatus status,
    @Schema(description = "ALL with goals in the year, or those LISTED", examples = "ALL")
        Selection selection,
    @Schema(description = "The listed participants; empty with ALL") List<String> participantIds,
    @Schema(description = "When it was set up", examples = "2025-01-02T09:00:00Z")
        Instant createdAt) {

  static CycleResponse from(ReviewCycle cycle) {
    return new CycleResponse(
        cycle.id(),
        cycle.version(),
        cycle.year(),
        cycle.templateId(),
        cycle.status(),
        cycle.selection(),
        cycle.participants().stream().sorted().toList(),
        cycle.createdAt());
  }
}

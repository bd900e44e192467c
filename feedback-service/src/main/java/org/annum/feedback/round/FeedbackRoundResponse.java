package org.annum.feedback.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A round of team feedback; how many have answered is not told")
record FeedbackRoundResponse(
    @Schema(description = "Its id", examples = "01935b0e-5a1c-7c3e-9d5f-0c2b6a7d8e90") UUID id,
    @Schema(description = "Whom it is about", examples = "E1001") String subjectId,
    @Schema(description = "Year, half, quarter or month", examples = "2024") String period,
    @Schema(description = "Answers a figure needs before it is shown", examples = "5")
        int threshold,
    @Schema(description = "From where to where ratings go") ScaleResponse scale,
    @Schema(description = "What is rated") List<RoundItem> items,
    @Schema(description = "Open for answers, or closed for ever", examples = "CLOSED")
        RoundStatus status,
    @Schema(description = "When it was closed", examples = "2024-12-31T18:00:00+08:00")
        @Nullable OffsetDateTime closedAt,
    @Schema(description = "Grows with every change", examples = "2") long version) {

  FeedbackRoundResponse {
    items = List.copyOf(items);
  }

  static FeedbackRoundResponse from(FeedbackRound round) {
    return new FeedbackRoundResponse(
        round.id(),
        round.subjectId(),
        round.period().text(),
        round.threshold().value(),
        new ScaleResponse(round.scale().min(), round.scale().max()),
        round.items(),
        round.status(),
        round.closedAt(),
        round.version());
  }

  /** The ends of the scale. */
  @Schema(description = "The ends of the scale")
  record ScaleResponse(
      @Schema(description = "Lowest rating", examples = "1") int min,
      @Schema(description = "Highest rating", examples = "5") int max) {}
}

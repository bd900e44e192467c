package org.annum.review.review;

import java.math.BigDecimal;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.annum.review.period.model.Shown;
import org.annum.review.review.model.ReviewHead;
import org.annum.review.review.model.ReviewStatus;
import org.annum.review.template.model.ScoreLabel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A review in a list")
record ReviewSummary(
    @Schema(description = "Id of the review") UUID reviewId,
    @Schema(description = "Grows with every change; the ETag", examples = "3") long version,
    @Schema(description = "Whose review it is", examples = "E1001") String employeeId,
    @Schema(description = "The person's name", examples = "李晓") @Nullable String employeeName,
    @Schema(description = "The evaluated year", examples = "2024") int year,
    @Schema(description = "Where it stands", examples = "ASSEMBLED") ReviewStatus status,
    @Schema(description = "Whether evidence changed after it was final") boolean restated,
    @Schema(
            description =
                "The computed overall; absent before the first assembly, or where it is blocked")
        @Nullable Shown overall,
    @Schema(description = "What the overall is called") @Nullable ScoreLabel label) {

  static ReviewSummary of(
      ReviewHead head,
      @Nullable String employeeName,
      @Nullable BigDecimal overall,
      @Nullable String label) {
    return new ReviewSummary(
        head.reviewId(),
        head.version(),
        head.employeeId(),
        employeeName,
        head.year(),
        head.status(),
        head.restated(),
        overall == null ? null : Shown.number(overall),
        label == null || label.equals("null") ? null : EventJson.read(label, ScoreLabel.class));
  }
}

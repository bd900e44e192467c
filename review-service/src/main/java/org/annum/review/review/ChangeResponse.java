package org.annum.review.review;

import org.annum.review.figure.model.BaselineChange;
import org.annum.review.finding.MeasureNames;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Shown;
import org.annum.review.template.model.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BaselineChange", description = "A measure against its value of the year before")
record ChangeResponse(
    @Schema(description = "The measure", examples = "prep_minutes") String measure,
    @Schema(description = "What it is called") LocalizedText title,
    @Schema(description = "Whether more or less is better", examples = "DOWN") Direction direction,
    @Schema(description = "The year before", examples = "2023") int baselineYear,
    @Schema(description = "Its value") Shown baseline,
    @Schema(description = "How much that stands on") Shown baselineSample,
    @Schema(description = "This year's value") Shown actual,
    @Schema(description = "How much that stands on") Shown actualSample,
    @Schema(description = "actual / baseline − 1") Shown change,
    @Schema(description = "Whether it got better") boolean improved) {

  static ChangeResponse from(BaselineChange change) {
    return new ChangeResponse(
        change.measure(),
        MeasureNames.of(change.measure()),
        change.direction(),
        change.baselineYear(),
        Shown.of(change.baseline(), change.unit()),
        Shown.count(change.baselineSample()),
        Shown.of(change.actual(), change.unit()),
        Shown.count(change.actualSample()),
        Shown.ratio(change.change()),
        change.improves());
  }
}

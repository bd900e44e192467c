package org.annum.review.plan;

import java.util.List;
import org.annum.review.evidence.model.EvidenceRef;
import org.annum.review.period.model.Shown;
import org.annum.review.plan.model.CheckIn;
import org.annum.review.plan.model.Objective;
import org.annum.review.plan.model.StoredPlan;
import org.annum.review.plan.model.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CheckIn", description = "An objective measured again by its own measure")
record CheckInResponse(
    @Schema(description = "The objective", examples = "task_completion_rate") String objectiveKey,
    @Schema(description = "A quarter or a month", examples = "2025-Q1") String period,
    @Schema(description = "QUARTER or MONTH", examples = "QUARTER") CheckIn.Granularity granularity,
    @Schema(description = "The measure in that period") Shown value,
    @Schema(description = "value / baseline − 1; absent where the baseline is 0")
        @Nullable Shown change,
    @Schema(description = "How much the value stands on") Shown sampleSize,
    @Schema(description = "How much the baseline stands on") Shown baselineSample,
    @Schema(description = "What the measure says about the objective", examples = "EFFECTIVE")
        Verdict verdict,
    @Schema(description = "The rollups it stands on") List<EvidenceRef> sources) {

  static CheckInResponse from(CheckIn checkIn, StoredPlan plan) {
    String unit =
        plan.proposal().objectives().stream()
            .filter(objective -> objective.key().equals(checkIn.objectiveKey()))
            .map(Objective::unit)
            .findFirst()
            .orElse("");
    return new CheckInResponse(
        checkIn.objectiveKey(),
        checkIn.period(),
        checkIn.granularity(),
        Shown.of(checkIn.value(), unit),
        checkIn.change() == null ? null : Shown.ratio(checkIn.change()),
        Shown.count(checkIn.sampleSize()),
        Shown.count(checkIn.baselineSample()),
        checkIn.verdict(),
        checkIn.sources());
  }
}

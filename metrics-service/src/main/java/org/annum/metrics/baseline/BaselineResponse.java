package org.annum.metrics.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A frozen period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Baseline", description = "A measure of a person over a period, frozen")
record BaselineResponse(
    @Schema(description = "Id of the baseline") UUID baselineId,
    @Schema(description = "Whose", examples = "E1001") String employeeId,
    @Schema(description = "Code of the measure", examples = "prep_minutes") String measure,
    @Schema(description = "First month", examples = "2023-01") YearMonth from,
    @Schema(description = "Last month", examples = "2023-12") YearMonth to,
    @Schema(description = "What the period said") SampleResponse sample,
    @Schema(description = "Versions of the rollups it was made from") List<RollupVersion> rollups,
    @Schema(description = "Who froze it", examples = "E2001") String createdBy,
    @Schema(description = "When it was frozen", examples = "2024-01-08T09:00:00+08:00")
        OffsetDateTime createdAt) {

  /** A rollup it was made from. */
  @Schema(name = "RollupVersion", description = "A rollup in a version")
  record RollupVersion(
      @Schema(description = "The month", examples = "2023-03") YearMonth month,
      @Schema(description = "Version of the rollup", examples = "3") long version) {}

  static BaselineResponse from(Baseline baseline) {
    return new BaselineResponse(
        baseline.id(),
        baseline.employeeId(),
        baseline.measure(),
        baseline.from(),
        baseline.to(),
        SampleResponse.from(baseline.sample()),
        baseline.months().stream()
            .map(month -> new RollupVersion(month.month(), month.version()))
            .toList(),
        baseline.createdBy(),
        baseline.createdAt());
  }
}

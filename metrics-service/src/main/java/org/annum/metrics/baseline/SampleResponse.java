package org.annum.metrics.baseline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.annum.metrics.baseline.model.PeriodSample;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a period says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "PeriodSample",
    description = "What a period says; months without facts or marked not applicable are left out")
record SampleResponse(
    @Schema(description = "How many facts; of a ratio those below the line", examples = "100")
        long sampleSize,
    @Schema(description = "How many months have a value", examples = "12") int months,
    @Schema(description = "The value of the whole period", examples = "60")
        @Nullable BigDecimal value,
    @Schema(description = "Mean of the values of the months", examples = "60.25")
        @Nullable BigDecimal mean,
    @Schema(
            description = "Standard deviation (n - 1) of the values of the months",
            examples = "4.2")
        @Nullable BigDecimal spread) {

  static SampleResponse from(PeriodSample sample) {
    return new SampleResponse(
        sample.size(),
        sample.series().size(),
        sample.value().orElse(null),
        sample.mean().orElse(null),
        sample.spread().orElse(null));
  }
}

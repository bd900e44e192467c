package org.annum.metrics.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.rollup.model.Calendar;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure of a person over a month. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MetricRollup", description = "A measure of a person over a month")
record RollupResponse(
    @Schema(description = "Whose", examples = "E1001") String employeeId,
    @Schema(description = "Code of the measure", examples = "on_time_rate_high") String measure,
    @Schema(description = "The month", examples = "2024-03") String month,
    @Schema(description = "Grows with every change", examples = "3") long version,
    @Schema(description = "How facts become one value", examples = "RATIO") Aggregation aggregation,
    @Schema(description = "Unit of the value", examples = "ratio") String unit,
    @Schema(description = "Whether more is better", examples = "UP") Direction direction,
    @Schema(
            description = "False where the month was marked not to count in averages of months",
            examples = "true")
        boolean applicable,
    @Schema(description = "Currency of an amount", examples = "CNY") @Nullable String currency,
    @Schema(description = "The value, not rounded", examples = "0.6") @Nullable BigDecimal value,
    @Schema(description = "What it is made of") MomentsResponse moments,
    @Schema(
            type = SchemaType.OBJECT,
            description =
                "Of a ratio of activities: total and records (at most 200) of what is below the"
                    + " line but not above it")
        @Nullable JsonNode exceptions) {

  static RollupResponse of(
      String employeeId, MeasureDefinition measure, Rollup rollup, Calendar calendar) {
    return new RollupResponse(
        employeeId,
        measure.code(),
        rollup.month().toString(),
        rollup.version(),
        measure.aggregation(),
        measure.unit(),
        measure.direction(),
        rollup.applicable(),
        rollup.currency(),
        measure.aggregation().value(rollup.moments()),
        MomentsResponse.from(rollup.moments(), calendar),
        rollup.exceptions());
  }
}

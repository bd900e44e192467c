package org.annum.metrics.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MonthBasis;
import org.annum.metrics.measure.model.Trait;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure, as data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Measure", description = "The definition of a measure")
record MeasureResponse(
    @Schema(description = "Stable code", examples = "on_time_rate_high") String code,
    @Schema(description = "What it is called") Names names,
    @Schema(description = "Unit of the value; ratio for a fraction of 1", examples = "ratio")
        String unit,
    @Schema(description = "Whether more is better", examples = "UP") Direction direction,
    @Schema(description = "How facts become one value", examples = "RATIO") Aggregation aggregation,
    @Schema(description = "What it is made of", examples = "ACTIVITY") @Nullable FactKind fact,
    @Schema(description = "Activity type or metric it is about", examples = "FOLLOW_UP")
        @Nullable String kind,
    @Schema(description = "Which time of a fact decides its month", examples = "DUE")
        @Nullable MonthBasis month,
    @Schema(description = "What a fact must be to count") Set<Trait> condition,
    @Schema(description = "Code of the measure above the line", examples = "won_deals")
        @Nullable String numerator,
    @Schema(description = "Code of the measure below the line", examples = "follow_ups_due")
        @Nullable String denominator,
    @Schema(description = "Smallest value a data point may report", examples = "0")
        @Nullable BigDecimal minimum,
    @Schema(description = "Largest value a data point may report", examples = "1440")
        @Nullable BigDecimal maximum,
    @Schema(description = "What a fact contributes", examples = "ONE") @Nullable FactValue value,
    @Schema(description = "Exists only for ratios: neither kept nor published by itself")
        boolean operand,
    @Schema(description = "Whether the facts below the line but not above it are listed")
        boolean explained,
    @Schema(description = "Who decides about the definition", examples = "sales-operations")
        @Nullable String owner,
    @Schema(description = "Where its facts are expected to come from", examples = "task-tool")
        @Nullable String source,
    @Schema(description = "What is asked of its facts when they arrive; absent for a RATIO")
        @Nullable ArrivalRulesResponse arrival,
    @Schema(description = "Grows with every change", examples = "3") long version,
    @Schema(
            description = "After a change: the operation that brings the figures up to date",
            examples = "01935b0e-5a1c-7c3e-9d5f-0c2b6a7d8e90")
        @Nullable UUID recomputation) {

  /** What a measure is called. */
  @Schema(name = "MeasureNames")
  record Names(
      @Schema(description = "In Chinese", examples = "重要跟进任务按时率") String zh,
      @Schema(description = "In English", examples = "On-time rate, high priority") String en) {}

  static MeasureResponse from(MeasureDefinition measure, @Nullable FactKind fact, long version) {
    return new MeasureResponse(
        measure.code(),
        new Names(measure.names().zh(), measure.names().en()),
        measure.unit(),
        measure.direction(),
        measure.aggregation(),
        fact,
        measure.kind(),
        measure.month(),
        measure.condition(),
        measure.numerator(),
        measure.denominator(),
        measure.minimum(),
        measure.maximum(),
        measure.value(),
        measure.operand(),
        measure.explained(),
        measure.owner(),
        measure.source(),
        measure.isRatio() ? null : ArrivalRulesResponse.from(measure.rules()),
        version,
        null);
  }

  MeasureResponse recomputedBy(UUID operation) {
    return new MeasureResponse(
        code,
        names,
        unit,
        direction,
        aggregation,
        fact,
        kind,
        month,
        condition,
        numerator,
        denominator,
        minimum,
        maximum,
        value,
        operand,
        explained,
        owner,
        source,
        arrival,
        version,
        operation);
  }
}

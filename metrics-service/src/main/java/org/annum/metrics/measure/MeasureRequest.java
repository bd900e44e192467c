package org.annum.metrics.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MonthBasis;
import org.annum.metrics.measure.model.Trait;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A definition as it is to be. */
@Schema(
    name = "NewMeasure",
    description = "A definition: either made of facts, or the RATIO of two other measures")
record MeasureRequest(
    @Schema(description = "Stable code", examples = "calls_due") @NotNull String code,
    @Schema(description = "What it is called") @NotNull @Valid Names names,
    @Schema(description = "Unit of the value; ratio for a RATIO", examples = "calls")
        @NotBlank
        @Size(max = 40)
        String unit,
    @Schema(description = "Whether more is better", examples = "UP") @NotNull Direction direction,
    @Schema(description = "How facts become one value", examples = "COUNT") @NotNull
        Aggregation aggregation,
    @Schema(description = "What it is made of; absent for a RATIO", examples = "ACTIVITY")
        @Nullable FactKind fact,
    @Schema(
            description = "Activity type or metric; a metric is known once a measure names it",
            examples = "CALL")
        @Nullable String kind,
    @Schema(description = "Which time of a fact decides its month", examples = "DUE")
        @Nullable MonthBasis month,
    @Schema(description = "What a fact must be to count; all of it") @Nullable Set<Trait> condition,
    @Schema(description = "What a fact contributes", examples = "ONE") @Nullable FactValue value,
    @Schema(description = "Smallest value a data point may report", examples = "0")
        @Nullable BigDecimal minimum,
    @Schema(description = "Largest value a data point may report", examples = "1440")
        @Nullable BigDecimal maximum,
    @Schema(description = "Code of the SUM or COUNT above the line of a RATIO")
        @Nullable String numerator,
    @Schema(description = "Code of the SUM or COUNT below the line of a RATIO")
        @Nullable String denominator,
    @Schema(description = "Exists only for ratios: neither kept nor published by itself")
        @Nullable Boolean operand,
    @Schema(description = "Whether a RATIO lists the facts below the line but not above it")
        @Nullable Boolean explained,
    @Schema(description = "Who decides about the definition", examples = "sales-operations")
        @Size(max = 128)
        @Nullable String owner,
    @Schema(description = "Where its facts are expected to come from", examples = "task-tool")
        @Size(max = 128)
        @Nullable String source,
    @Schema(description = "What is asked of its facts when they arrive") @Valid
        @Nullable ArrivalRulesRequest arrival) {

  /** What a measure is called. */
  @Schema(name = "NewMeasureNames")
  record Names(
      @Schema(description = "In Chinese", examples = "应完成电话") @NotBlank @Size(max = 200) String zh,
      @Schema(description = "In English", examples = "Calls due") @NotBlank @Size(max = 200)
          String en) {}

  MeasureDefinition definition() {
    return new MeasureDefinition(
        code,
        new MeasureDefinition.Names(names.zh(), names.en()),
        unit,
        direction,
        aggregation,
        fact,
        kind,
        month,
        condition == null ? Set.of() : condition,
        value,
        minimum,
        maximum,
        numerator,
        denominator,
        Boolean.TRUE.equals(operand),
        Boolean.TRUE.equals(explained),
        owner,
        source,
        arrival == null ? null : arrival.rules());
  }
}

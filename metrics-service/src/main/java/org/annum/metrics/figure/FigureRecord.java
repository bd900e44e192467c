package org.annum.metrics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.annum.metrics.arrival.FlagMark;
import org.annum.metrics.measure.model.FactKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact behind a figure. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A fact behind a figure")
record FigureRecord(
    @Schema(description = "source:externalId", examples = "task-tool:T24-00262") String recordId,
    @Schema(description = "System it comes from", examples = "task-tool") String source,
    @Schema(description = "Its id there", examples = "T24-00262") String externalId,
    @Schema(description = "What it is", examples = "ACTIVITY") FactKind fact,
    @Schema(
            description = "The time that put it into the month",
            examples = "2024-03-29T18:00:00+08:00")
        OffsetDateTime at,
    @Schema(description = "Customer it is about", examples = "客户丁") @Nullable String customer,
    @Schema(description = "Priority of an activity", examples = "HIGH") @Nullable String priority,
    @Schema(description = "When an activity had to be done", examples = "2024-03-29T18:00:00+08:00")
        @Nullable OffsetDateTime dueAt,
    @Schema(description = "When an activity was done", examples = "2024-03-28T11:06:00+08:00")
        @Nullable OffsetDateTime completedAt,
    @Schema(description = "Its own value, for instance 1 where facts are counted", examples = "1")
        @Nullable BigDecimal value,
    @Schema(description = "What it adds above the line of an average or a ratio", examples = "1")
        @Nullable BigDecimal numerator,
    @Schema(description = "What it adds below the line of an average or a ratio", examples = "1")
        @Nullable BigDecimal denominator,
    @Schema(description = "Whether it counts above the line of a ratio", examples = "true")
        @Nullable Boolean inNumerator,
    @Schema(description = "Whether it counts below the line of a ratio", examples = "true")
        @Nullable Boolean inDenominator,
    @Schema(
            description = "Where its source shows it; absent for a source without a link",
            examples = "https://crm.example.com/tasks/T24-00262")
        @Nullable String link,
    @Schema(description = "What was odd about it when it arrived; absent where nothing was")
        @Nullable List<FlagMark> flags) {

  /** With what was odd about it. */
  FigureRecord flagged(@Nullable List<FlagMark> marks) {
    return new FigureRecord(
        recordId,
        source,
        externalId,
        fact,
        at,
        customer,
        priority,
        dueAt,
        completedAt,
        value,
        numerator,
        denominator,
        inNumerator,
        inDenominator,
        link,
        marks);
  }
}

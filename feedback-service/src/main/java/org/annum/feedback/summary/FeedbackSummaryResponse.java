package org.annum.feedback.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annum.feedback.summary.StoredSummary.Group;
import org.annum.feedback.summary.StoredSummary.Lowlight;
import org.annum.feedback.summary.StoredSummary.ThemeCount;
import org.annum.feedback.summary.model.Counts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Feedback of a person in a period; fields that do not apply are absent")
record FeedbackSummaryResponse(
    @Schema(description = "Whom it is about", examples = "E1001") String employeeId,
    @Schema(description = "csat, remarks, team_feedback or one_on_ones", examples = "csat")
        String measure,
    @Schema(description = "Month, quarter or year; of a round its period", examples = "2024-03")
        String period,
    @Schema(description = "How many records", examples = "12") @Nullable Long count,
    @Schema(description = "csat: sum of the scores", examples = "55") @Nullable Long sum,
    @Schema(description = "csat: mean score", examples = "4.5833") @Nullable BigDecimal mean,
    @Schema(description = "csat: answers by score", examples = "{\"1\": 0, \"5\": 9}")
        @Nullable Map<String, Long> distribution,
    @Schema(description = "csat: scores of 2 or less", examples = "1") @Nullable Long low,
    @Schema(description = "remarks: positive ones", examples = "3") @Nullable Long positive,
    @Schema(description = "remarks: negative ones", examples = "1") @Nullable Long negative,
    @Schema(description = "What the comments are about") @Nullable List<ThemeCount> themes,
    @Schema(description = "By month: records that ask for attention, at most 200")
        @Nullable List<Lowlight> lowlights,
    @Schema(description = "one_on_ones: the days") @Nullable List<LocalDate> dates,
    @Schema(description = "team_feedback: answers a figure needed", examples = "5")
        @Nullable Integer threshold,
    @Schema(description = "team_feedback: the rater groups") @Nullable List<Group> groups,
    @Schema(description = "By month: version as published", examples = "3")
        @Nullable Long version) {

  static FeedbackSummaryResponse stored(SummaryRow row) {
    StoredSummary body = row.body();
    Counts counts = body.counts();
    List<Lowlight> lowlights = body.lowlights();
    return new FeedbackSummaryResponse(
        row.employeeId(),
        row.measure(),
        row.period(),
        body.count(),
        body.sum(),
        body.sum() == null ? null : counts.mean(),
        sorted(body.distribution()),
        body.low(),
        body.positive(),
        body.negative(),
        body.themes(),
        lowlights == null || row.withText()
            ? lowlights
            : lowlights.stream().map(Lowlight::withoutText).toList(),
        body.dates(),
        body.threshold(),
        body.groups(),
        row.version());
  }

  /** Of a longer period: the months added up. */
  static FeedbackSummaryResponse merged(
      String employeeId, String measure, String period, List<SummaryRow> months) {
    Counts counts =
        months.stream().map(month -> month.body().counts()).reduce(Counts.NONE, Counts::plus);
    StoredSummary first = months.get(0).body();
    return new FeedbackSummaryResponse(
        employeeId,
        measure,
        period,
        counts.count(),
        first.sum() == null ? null : counts.sum(),
        first.sum() == null ? null : counts.mean(),
        first.distribution() == null ? null : sorted(counts.distribution()),
        first.low() == null ? null : counts.low(),
        first.positive() == null ? null : counts.positive(),
        first.negative() == null ? null : counts.negative(),
        first.themes() == null
            ? null
            : new TreeMap<>(counts.themes()).entrySet().stream().map(ThemeCount::of).toList(),
        null,
        first.dates() == null ? null : dates(months),
        null,
        null,
        null);
  }

  private static List<LocalDate> dates(List<SummaryRow> months) {
    return months.stream()
        .map(month -> month.body().dates())
        .flatMap(dates -> dates == null ? List.<LocalDate>of().stream() : dates.stream())
        .toList();
  }

  private static @Nullable Map<String, Long> sorted(@Nullable Map<String, Long> distribution) {
    return distribution == null ? null : new TreeMap<>(distribution);
  }
}

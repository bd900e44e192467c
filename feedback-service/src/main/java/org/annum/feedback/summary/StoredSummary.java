package org.annum.feedback.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annum.feedback.summary.model.Counts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a summary as it is stored and published; fields that do not apply are absent. */
record StoredSummary(
    @Nullable Long count,
    @Nullable Long sum,
    @Nullable Long low,
    @Nullable Long positive,
    @Nullable Long negative,
    @Nullable Map<String, Long> distribution,
    @Nullable List<ThemeCount> themes,
    @Nullable List<Lowlight> lowlights,
    @Nullable List<LocalDate> dates,
    @Nullable Integer threshold,
    @Nullable List<Group> groups) {

  Counts counts() {
    return new Counts(
        orZero(count),
        orZero(sum),
        orZero(low),
        orZero(positive),
        orZero(negative),
        distribution == null ? Map.of() : distribution,
        themes == null ? Map.of() : byTheme(themes));
  }

  private static Map<String, Long> byTheme(List<ThemeCount> themes) {
    return themes.stream().collect(Collectors.toMap(ThemeCount::key, ThemeCount::count));
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  @Schema(name = "SummaryThemeCount", description = "How many comments have a theme")
  record ThemeCount(
      @Schema(description = "What they are about", examples = "TIMELINESS") String theme,
      @Schema(description = "Praise or complaint", examples = "NEGATIVE") String polarity,
      @Schema(description = "How many", examples = "4") long count) {
    private static final String SEPARATOR = ":";

    static ThemeCount of(Map.Entry<String, Long> counted) {
      String[] parts = counted.getKey().split(SEPARATOR, 2);
      return new ThemeCount(parts[0], parts[1], counted.getValue());
    }

    private String key() {
      return theme + SEPARATOR + polarity;
    }
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(name = "SummaryTheme", description = "A theme of a lowlight")
  record LowlightTheme(
      @Schema(description = "What it is about", examples = "TIMELINESS") String theme,
      @Schema(description = "Praise or complaint", examples = "NEGATIVE") String polarity,
      @Schema(description = "The words that caused it", examples = "[\"太慢\"]")
          List<String> words) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SummaryLowlight", description = "A record that asks for attention")
  record Lowlight(
      @Schema(description = "source:externalId of the record", examples = "survey:S-T24-00427")
          String recordId,
      @Schema(description = "When", examples = "2024-07-16T03:00:00Z") String occurredAt,
      @Schema(description = "Who said it", examples = "客户辛") @Nullable String customer,
      @Schema(description = "The score, of a survey response", examples = "1")
          @Nullable Integer score,
      @Schema(description = "What the comment is about") List<LowlightTheme> themes,
      @Schema(description = "The words", examples = "回复太慢,等了三天") @Nullable String text) {

    Lowlight withoutText() {
      return new Lowlight(
          recordId,
          occurredAt,
          customer,
          score,
          themes.stream().map(t -> new LowlightTheme(t.theme(), t.polarity(), List.of())).toList(),
          null);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(name = "SummaryGroup", description = "A rater group of a round")
  record Group(
      @Schema(description = "The group", examples = "PEER") String group,
      @Schema(description = "Whether it may be shown", examples = "true") boolean shown,
      @Schema(description = "Whether it is known who answered", examples = "true")
          @Nullable Boolean attributed,
      @Schema(description = "How many answered", examples = "5") @Nullable Integer responses,
      @Schema(description = "Mean of its ratings", examples = "4.1") @Nullable BigDecimal average,
      @Schema(description = "The items that may be shown") @Nullable List<Item> items) {}

  @Schema(name = "SummaryItem", description = "An item of a round")
  record Item(
      @Schema(description = "Key of the item", examples = "teamwork") String item,
      @Schema(description = "Mean of its ratings", examples = "3.6") BigDecimal average) {}
}

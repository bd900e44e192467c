package org.annum.review.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annum.review.figure.model.MeasureFigure;
import org.annum.review.figure.model.MonthFigure;
import org.annum.review.figure.model.YearFigures;
import org.annum.review.finding.MeasureNames;
import org.annum.review.period.model.Direction;
import org.annum.review.period.model.Shown;
import org.annum.review.template.model.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeasureFigure", description = "A measure over the year")
record MeasureResponse(
    @Schema(description = "The measure", examples = "task_completion_rate") String measure,
    @Schema(description = "What it is called") LocalizedText title,
    @Schema(description = "Its unit", examples = "ratio") String unit,
    @Schema(description = "Whether more or less is better", examples = "UP") Direction direction,
    @Schema(description = "Its currency, for money", examples = "CNY") @Nullable String currency,
    @Schema(description = "The year's value; absent where there is nothing to take it from")
        @Nullable Shown value,
    @Schema(description = "How much the value stands on") Shown sampleSize,
    @Schema(description = "How many records a ratio missed", examples = "66") long exceptions,
    @Schema(description = "The months that have a value") List<MonthResponse> months) {

  static MeasureResponse from(MeasureFigure figure) {
    return new MeasureResponse(
        figure.measure(),
        MeasureNames.of(figure.measure()),
        figure.unit(),
        figure.direction(),
        figure.currency(),
        Shown.ofNullable(figure.value(), figure.unit()),
        Shown.count(figure.sampleSize()),
        figure.exceptions(),
        figure.months().stream().map(month -> MonthResponse.from(month, figure.unit())).toList());
  }

  static Map<String, MeasureResponse> all(YearFigures figures) {
    Map<String, MeasureResponse> all = new TreeMap<>();
    figures.measures().forEach((measure, figure) -> all.put(measure, from(figure)));
    return all;
  }

  static @Nullable Shown value(YearFigures figures, String measure) {
    return figures
        .measure(measure)
        .map(figure -> Shown.ofNullable(figure.value(), figure.unit()))
        .orElse(null);
  }

  @Schema(name = "MonthFigure", description = "A measure in one month")
  record MonthResponse(
      @Schema(description = "The month", examples = "2024-03", implementation = String.class)
          YearMonth month,
      @Schema(description = "The value") Shown value,
      @Schema(description = "How much the value stands on") Shown sampleSize) {

    static MonthResponse from(MonthFigure month, String unit) {
      return new MonthResponse(
          month.month(), Shown.of(month.value(), unit), Shown.count(month.sampleSize()));
    }
  }
}

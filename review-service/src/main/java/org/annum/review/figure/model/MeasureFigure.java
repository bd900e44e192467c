package org.annum.review.figure.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.annum.review.evidence.model.MeasureSeries;
import org.annum.review.period.model.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A measure over a year: its value, its months, and how many records it missed where it is a ratio.
 */
public record MeasureFigure(
    String measure,
    String unit,
    Direction direction,
    @Nullable String currency,
    @Nullable BigDecimal value,
    BigDecimal sampleSize,
    long exceptions,
    List<MonthFigure> months) {
  public MeasureFigure {
    months = List.copyOf(months);
  }

  static MeasureFigure of(MeasureSeries series, List<YearMonth> months, long exceptions) {
    return new MeasureFigure(
        series.measure(),
        series.unit(),
        series.direction(),
        series.currency(),
        series.value(months).orElse(null),
        series.sampleSize(months),
        exceptions,
        months.stream()
            .flatMap(
                month ->
                    series.value(List.of(month)).stream()
                        .map(
                            value ->
                                new MonthFigure(month, value, series.sampleSize(List.of(month)))))
            .toList());
  }
}

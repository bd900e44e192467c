package org.annum.metrics.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.rollup.model.Calendar;
import org.annum.metrics.rollup.model.Granularity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure of a person over time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A measure of a person over time; periods without facts and marks are absent")
record MetricSeries(
    @Schema(description = "Whose", examples = "E1001") String employeeId,
    @Schema(description = "Code of the measure", examples = "on_time_rate_high") String measure,
    @Schema(description = "How facts become one value", examples = "RATIO") Aggregation aggregation,
    @Schema(description = "Unit of the values", examples = "ratio") String unit,
    @Schema(description = "Whether more is better", examples = "UP") Direction direction,
    @Schema(description = "Currency of an amount", examples = "CNY") @Nullable String currency,
    @Schema(description = "Length of the periods", examples = "YEAR") Granularity granularity,
    @Schema(description = "The periods that have facts, or months marked not applicable, in order")
        List<Point> points) {

  /** One period. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MetricPoint", description = "One period of a series")
  record Point(
      @Schema(description = "2024-03, 2024-Q1 or 2024", examples = "2024") String period,
      @Schema(
              description = "The value, not rounded; absent where the denominator is 0",
              examples = "0.6")
          @Nullable BigDecimal value,
      @Schema(description = "What it is made of") MomentsResponse moments,
      @Schema(
              description = "Its months that are marked not applicable; absent where none is",
              examples = "[\"2024-03\"]")
          @Nullable List<String> notApplicable) {}

  static MetricSeries of(
      String employeeId,
      MeasureDefinition measure,
      Granularity granularity,
      List<Rollup> months,
      Calendar calendar) {
    Map<String, List<Rollup>> periods = new LinkedHashMap<>();
    months.forEach(
        month ->
            periods
                .computeIfAbsent(granularity.periodOf(month.month()), period -> new ArrayList<>())
                .add(month));
    List<Point> points = new ArrayList<>();
    periods.forEach((period, some) -> points.add(point(measure, period, some, calendar)));
    return new MetricSeries(
        employeeId,
        measure.code(),
        measure.aggregation(),
        measure.unit(),
        measure.direction(),
        months.stream().map(Rollup::currency).filter(Objects::nonNull).findFirst().orElse(null),
        granularity,
        points);
  }

  private static Point point(
      MeasureDefinition measure, String period, List<Rollup> months, Calendar calendar) {
    Moments merged = months.stream().map(Rollup::moments).reduce(Moments::merge).orElseThrow();
    List<String> notApplicable =
        months.stream()
            .filter(month -> !month.applicable())
            .map(month -> month.month().toString())
            .toList();
    return new Point(
        period,
        measure.aggregation().value(merged),
        MomentsResponse.from(merged, calendar),
        notApplicable.isEmpty() ? null : notApplicable);
  }
}

package org.annum.review.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annum.review.figure.model.MeasureFigure;
import org.annum.review.figure.model.MonthFigure;
import org.annum.review.figure.model.YearFigures;
import org.annum.review.score.model.GoalScore;
import org.jspecify.annotations.Nullable;

/** Which measures are drawn month by month, alone or in pairs that explain each other. */
final class MonthCharts {
  private static final List<List<String>> SHOWN =
      List.of(
          List.of("follow_ups_completed"),
          List.of("on_time_rate_high", "on_time_rate_other"),
          List.of("task_completion_rate"),
          List.of("csat"),
          List.of("supported_sales"),
          List.of("prep_minutes"));

  private final ReportText text;
  private final Display display;
  private final YearFigures figures;
  private final List<GoalScore> goals;
  private final int year;

  MonthCharts(
      ReportText text, Display display, YearFigures figures, List<GoalScore> goals, int year) {
    this.text = text;
    this.display = display;
    this.figures = figures;
    this.goals = goals;
    this.year = year;
  }

  List<LineChart> charts() {
    return SHOWN.stream().flatMap(measures -> chart(measures).stream()).toList();
  }

  private Optional<LineChart> chart(List<String> measures) {
    List<LineChart.Series> series = new ArrayList<>();
    String unit = "";
    for (String measure : measures) {
      List<MonthFigure> months = months(measure);
      if (!months.isEmpty()) {
        series.add(new LineChart.Series(display.measure(measure), values(months)));
        unit = figures.measure(measure).map(MeasureFigure::unit).orElse(unit);
      }
    }
    if (series.isEmpty()) {
      return Optional.empty();
    }
    String shownUnit = unit;
    BigDecimal target = target(measures.get(0));
    return Optional.of(
        LineChart.of(
            display.measure(measures.get(0)),
            series,
            target,
            target == null ? null : text.of("target") + " " + onAxis(target, shownUnit),
            value -> onAxis(value, shownUnit),
            text.monthNames()));
  }

  private List<MonthFigure> months(String measure) {
    return measure.equals("csat")
        ? figures.customers().months()
        : figures.measure(measure).map(MeasureFigure::months).orElse(List.of());
  }

  private List<@Nullable BigDecimal> values(List<MonthFigure> months) {
    Map<YearMonth, BigDecimal> byMonth =
        months.stream().collect(Collectors.toMap(MonthFigure::month, MonthFigure::value));
    List<@Nullable BigDecimal> values = new ArrayList<>();
    IntStream.rangeClosed(1, 12)
        .forEach(month -> values.add(byMonth.get(YearMonth.of(year, month))));
    return values;
  }

  private @Nullable BigDecimal target(String measure) {
    return goals.stream()
        .filter(goal -> goal.measure().equals(measure))
        .map(GoalScore::target)
        .findFirst()
        .orElse(null);
  }

  /** Short enough for an axis. */
  private String onAxis(BigDecimal value, String unit) {
    if (unit.equals("ratio")) {
      return display.number(value.movePointRight(2)) + "%";
    }
    if (value.compareTo(BigDecimal.valueOf(10_000)) >= 0) {
      return display.large(value);
    }
    return display.number(value);
  }
}

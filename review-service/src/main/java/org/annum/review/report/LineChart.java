package org.annum.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months as lines, laid out on a canvas of {@value #WIDTH} by {@value #HEIGHT}. A month
 * without a value leaves a gap; it is never drawn as zero.
 *
 * @param target height of the dashed target line, if the measure has one
 */
record LineChart(
    String title,
    List<Tick> ticks,
    List<MonthLabel> labels,
    List<Line> lines,
    @Nullable BigDecimal target,
    @Nullable String targetLabel) {
  static final int WIDTH = 560;
  static final int HEIGHT = 190;
  private static final int LEFT = 44;
  private static final int RIGHT = 14;
  private static final int TOP = 14;
  private static final int BOTTOM = 26;
  private static final int MONTHS = 12;

  /** A horizontal grid line. */
  record Tick(BigDecimal y, String label) {}

  record MonthLabel(BigDecimal x, String label) {}

  /**
   * @param paths unbroken stretches, each the {@code points} of an SVG polyline
   * @param css {@code first} or {@code second}, which gives colour and dash
   */
  record Line(String name, String css, List<String> paths, List<Dot> dots) {}

  record Dot(BigDecimal x, BigDecimal y, String tip) {}

  /** Values by month, January first; {@code null} where the month has none. */
  record Series(String name, List<@Nullable BigDecimal> values) {}

  /**
   * @param series one or two series of twelve values
   * @param target dashed line, or {@code null}
   * @param display writes a value as the reader should see it
   * @param monthNames twelve short names
   */
  static LineChart of(
      String title,
      List<Series> series,
      @Nullable BigDecimal target,
      @Nullable String targetLabel,
      Function<BigDecimal, String> display,
      List<String> monthNames) {
    Axis axis = Axis.covering(valuesOf(series, target));
    List<Line> lines = new ArrayList<>();
    for (int index = 0; index < series.size(); index++) {
      lines.add(
          line(series.get(index), index == 0 ? "first" : "second", axis, display, monthNames));
    }
    List<Tick> ticks =
        axis.steps().stream().map(step -> new Tick(y(axis, step), display.apply(step))).toList();
    List<MonthLabel> labels =
        IntStream.range(0, MONTHS).mapToObj(m -> new MonthLabel(x(m), monthNames.get(m))).toList();
    return new LineChart(
        title, ticks, labels, lines, target == null ? null : y(axis, target), targetLabel);
  }

  public int gridStart() {
    return LEFT;
  }

  public int gridEnd() {
    return WIDTH - RIGHT;
  }

  private static List<BigDecimal> valuesOf(List<Series> series, @Nullable BigDecimal target) {
    List<BigDecimal> values = new ArrayList<>();
    for (Series one : series) {
      for (BigDecimal value : one.values()) {
        if (value != null) {
          values.add(value);
        }
      }
    }
    if (target != null) {
      values.add(target);
    }
    return values;
  }

  private static Line line(
      Series series,
      String css,
      Axis axis,
      Function<BigDecimal, String> display,
      List<String> monthNames) {
    List<String> paths = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    StringBuilder stretch = new StringBuilder();
    for (int month = 0; month < MONTHS; month++) {
      BigDecimal value = series.values().get(month);
      if (value == null) {
        endStretch(stretch, paths);
        continue;
      }
      BigDecimal x = x(month);
      BigDecimal y = y(axis, value);
      stretch.append(x).append(',').append(y).append(' ');
      dots.add(
          new Dot(
              x, y, series.name() + " · " + monthNames.get(month) + " · " + display.apply(value)));
    }
    endStretch(stretch, paths);
    return new Line(series.name(), css, paths, dots);
  }

  private static void endStretch(StringBuilder stretch, List<String> paths) {
    if (!stretch.isEmpty()) {
      paths.add(stretch.toString().trim());
      stretch.setLength(0);
    }
  }

  private static BigDecimal x(int month) {
    return BigDecimal.valueOf(WIDTH - LEFT - RIGHT)
        .multiply(BigDecimal.valueOf(month))
        .divide(BigDecimal.valueOf(MONTHS - 1), 1, RoundingMode.HALF_UP)
        .add(BigDecimal.valueOf(LEFT));
  }

  private static BigDecimal y(Axis axis, BigDecimal value) {
    return BigDecimal.valueOf(HEIGHT - BOTTOM)
        .subtract(axis.share(value).multiply(BigDecimal.valueOf(HEIGHT - TOP - BOTTOM)))
        .setScale(1, RoundingMode.HALF_UP);
  }
}

package org.annum.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineChartTest {
  private static final List<String> MONTHS = ReportText.in("en").monthNames();

  @Test
  void shouldLeaveAGapWhenAMonthHasNoValue() {
    List<BigDecimal> values = new ArrayList<>(Collections.nCopies(12, BigDecimal.TEN));
    values.set(4, null);

    LineChart chart = chart(values, null);

    assertThat(chart.lines().get(0).paths()).hasSize(2);
    assertThat(chart.lines().get(0).dots()).hasSize(11);
  }

  @Test
  void shouldDrawTheGreaterValueHigher() {
    List<BigDecimal> values = new ArrayList<>(Collections.nCopies(12, BigDecimal.TEN));
    values.set(1, BigDecimal.ONE);

    List<LineChart.Dot> dots = chart(values, null).lines().get(0).dots();

    assertThat(dots.get(0).y()).isLessThan(dots.get(1).y());
  }

  @Test
  void shouldKeepTheTargetOnTheCanvasWhenItIsAboveEveryValue() {
    LineChart chart = chart(Collections.nCopies(12, BigDecimal.ONE), BigDecimal.valueOf(50));

    assertThat(chart.target()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(LineChart.HEIGHT));
    assertThat(chart.target()).isLessThan(chart.lines().get(0).dots().get(0).y());
  }

  private static LineChart chart(List<BigDecimal> values, BigDecimal target) {
    return LineChart.of(
        "title",
        List.of(new LineChart.Series("line", values)),
        target,
        "target",
        BigDecimal::toPlainString,
        MONTHS);
  }
}

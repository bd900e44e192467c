package org.annum.review.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.annum.review.figure.model.BaselineChange;
import org.annum.review.figure.model.MeasureFigure;
import org.annum.review.figure.model.ShareFigure;
import org.annum.review.figure.model.YearFigures;
import org.annum.review.report.Report.Figure;
import org.annum.review.report.Report.Tone;
import org.jspecify.annotations.Nullable;

/** The cards of sales results and efficiency, each with the records behind it. */
final class FigureParts {
  private static final List<String> SHOWN =
      List.of(
          "supported_sales",
          "conversion_rate",
          "sales_cycle_days",
          "follow_ups_completed",
          "task_completion_rate",
          "follow_up_accuracy",
          "on_time_rate_high",
          "on_time_rate_other",
          "attendance_rate",
          "work_hours");

  private final ReportText text;
  private final Display display;
  private final YearFigures figures;

  FigureParts(ReportText text, Display display, YearFigures figures) {
    this.text = text;
    this.display = display;
    this.figures = figures;
  }

  List<Figure> cards() {
    List<Figure> cards = new ArrayList<>();
    for (String measure : SHOWN) {
      figures
          .measure(measure)
          .filter(found -> found.value() != null)
          .map(this::card)
          .ifPresent(cards::add);
    }
    figures.efficiency().stream()
        .filter(change -> !SHOWN.contains(change.measure()))
        .map(this::card)
        .forEach(cards::add);
    return cards;
  }

  private Figure card(MeasureFigure measure) {
    Optional<BaselineChange> change =
        figures.efficiency().stream()
            .filter(each -> each.measure().equals(measure.measure()))
            .findFirst();
    return new Figure(
        display.measure(measure.measure()),
        display.value(Objects.requireNonNull(measure.value()), measure.unit(), measure.currency()),
        comparison(measure, change.orElse(null)),
        change.map(each -> display.change(each.change())).orElse(null),
        change.map(FigureParts::tone).orElse(Tone.NEUTRAL),
        sample(measure));
  }

  private Figure card(BaselineChange change) {
    return new Figure(
        display.measure(change.measure()),
        display.value(change.actual(), change.unit()),
        text.of(
            "figure.baseline",
            String.valueOf(change.baselineYear()),
            display.value(change.baseline(), change.unit())),
        display.change(change.change()),
        tone(change),
        text.of(
            "figure.samples",
            display.number(change.baselineSample()),
            display.number(change.actualSample())));
  }

  private @Nullable String comparison(MeasureFigure measure, @Nullable BaselineChange change) {
    Optional<ShareFigure> share = figures.share(measure.measure());
    if (share.isPresent() && share.get().share() != null) {
      return text.of(
          "figure.share",
          display.value(share.get().teamTarget(), measure.unit(), share.get().currency()),
          display.percent(Objects.requireNonNull(share.get().share())));
    }
    return change == null
        ? null
        : text.of(
            "figure.baseline",
            String.valueOf(change.baselineYear()),
            display.value(change.baseline(), change.unit(), measure.currency()));
  }

  private String sample(MeasureFigure measure) {
    String records = text.of("figure.sample", display.number(measure.sampleSize()));
    return measure.exceptions() == 0
        ? records
        : records
            + text.of("list.comma")
            + text.of(
                "figure.exceptions", display.number(BigDecimal.valueOf(measure.exceptions())));
  }

  private static Tone tone(BaselineChange change) {
    if (change.change().signum() == 0) {
      return Tone.NEUTRAL;
    }
    return change.improves() ? Tone.GOOD : Tone.BAD;
  }
}

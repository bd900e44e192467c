package org.annum.metrics.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.id.Ids;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.rollup.MonthRange;
import org.annum.metrics.rollup.MonthlyFigures;
import org.annum.metrics.rollup.Rollup;
import org.annum.metrics.rollup.model.Calendar;

/** Reads the months of a period that count, as the caller may see them. */
@ApplicationScoped
class PeriodSamples {
  private final MonthlyFigures figures;
  private final Measures measures;
  private final Calendar calendar;
  private final CurrentCaller caller;
  private final Clock clock;

  PeriodSamples(
      MonthlyFigures figures,
      Measures measures,
      Calendar calendar,
      CurrentCaller caller,
      Clock clock) {
    this.figures = figures;
    this.measures = measures;
    this.calendar = calendar;
    this.caller = caller;
    this.clock = clock;
  }

  /** The period as it is now, not kept yet. */
  Baseline freeze(String employeeId, String measure, MonthRange range) {
    MeasureDefinition definition = definition(measure);
    List<Baseline.Month> months =
        figures.of(employeeId, measure, range).stream()
            .filter(Rollup::applicable)
            .map(rollup -> new Baseline.Month(rollup.month(), rollup.version(), rollup.moments()))
            .toList();
    return new Baseline(
        Ids.next(),
        employeeId,
        measure,
        definition.aggregation(),
        range.from(),
        range.to(),
        months,
        caller.id(),
        calendar.local(OffsetDateTime.now(clock)));
  }

  MeasureDefinition definition(String measure) {
    return measures.find(measure).orElseThrow(() -> Refusal.notFound("measure.not-found", measure));
  }
}

package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.people.Viewers;
import org.annum.metrics.rollup.model.Calendar;
import org.annum.metrics.rollup.model.Granularity;

/** Use cases of who reads figures. */
@ApplicationScoped
class FigureService {
  private final RollupRepository rollups;
  private final Measures measures;
  private final Viewers viewers;
  private final Calendar calendar;

  FigureService(RollupRepository rollups, Measures measures, Viewers viewers, Calendar calendar) {
    this.rollups = rollups;
    this.measures = measures;
    this.viewers = viewers;
    this.calendar = calendar;
  }

  MetricSeries series(
      String employeeId, String measure, MonthRange range, Granularity granularity) {
    MeasureDefinition definition = definition(measure);
    Viewer viewer = viewer(employeeId, range);
    return MetricSeries.of(
        employeeId,
        definition,
        granularity,
        rollups.series(employeeId, measure, range, viewer),
        calendar);
  }

  RollupResponse rollup(String employeeId, String measure, String month) {
    MeasureDefinition definition = definition(measure);
    MonthRange range = MonthRange.of(month);
    List<Rollup> found = rollups.series(employeeId, measure, range, viewer(employeeId, range));
    if (found.isEmpty()) {
      throw Refusal.notFound("rollup.not-found", employeeId, measure, month);
    }
    return RollupResponse.of(employeeId, definition, found.get(0), calendar);
  }

  private Viewer viewer(String employeeId, MonthRange range) {
    return viewers.require(employeeId, range.from().atDay(1), range.to().atEndOfMonth());
  }

  private MeasureDefinition definition(String measure) {
    return measures.find(measure).orElseThrow(() -> Refusal.notFound("measure.not-found", measure));
  }
}

package org.annum.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.arrival.FactFlags;
import org.annum.metrics.arrival.FactIds;
import org.annum.metrics.arrival.FlagMark;
import org.annum.metrics.figure.model.FigurePeriod;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.people.Viewers;

/** Use cases of who asks what is behind a figure. */
@ApplicationScoped
class RecordService {
  private final RecordRepository records;
  private final Measures measures;
  private final Viewers viewers;
  private final FactFlags flags;
  private final Audit audit;

  RecordService(
      RecordRepository records, Measures measures, Viewers viewers, FactFlags flags, Audit audit) {
    this.records = records;
    this.measures = measures;
    this.viewers = viewers;
    this.flags = flags;
    this.audit = audit;
  }

  Page<FigureRecord> page(
      String employeeId, String measure, FigurePeriod period, PageRequest page) {
    return page.page(
        flagged(employeeId, records.behind(query(employeeId, measure, period), page)),
        last -> List.of(last.at(), last.recordId()));
  }

  /** What {@link #export} shall write: here everything is checked before the answer begins. */
  @Transactional
  RecordQuery exportQuery(String employeeId, String measure, FigurePeriod period) {
    RecordQuery query = query(employeeId, measure, period);
    audit.record(
        "figure.exported",
        "employee",
        employeeId,
        Map.of("measure", measure, "period", period.name()));
    return query;
  }

  @Transactional
  void export(RecordQuery query, OutputStream out) {
    RecordCsv csv = RecordCsv.to(out);
    records.each(query, csv::add);
    csv.finish();
  }

  private List<FigureRecord> flagged(String employeeId, List<FigureRecord> found) {
    if (found.isEmpty()) {
      return found;
    }
    FactIds ids =
        new FactIds(
            found.stream().map(FigureRecord::source).toList(),
            found.stream().map(FigureRecord::externalId).toList());
    Map<String, List<FlagMark>> marks = flags.of(found.get(0).fact(), employeeId, ids);
    return found.stream().map(one -> one.flagged(marks.get(one.recordId()))).toList();
  }

  private RecordQuery query(String employeeId, String measure, FigurePeriod period) {
    MeasureDefinition definition =
        measures.find(measure).orElseThrow(() -> Refusal.notFound("measure.not-found", measure));
    return new RecordQuery(
        employeeId, definition, viewers.months(employeeId, period.from(), period.to()));
  }
}

package org.annum.metrics.applicability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.people.Deciders;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.people.Viewers;
import org.annum.metrics.rollup.MonthRange;

/** Use cases of months that do not count. */
@ApplicationScoped
class ApplicabilityService {
  private final InapplicableMonthRepository months;
  private final InapplicableMonthStore store;
  private final Measures measures;
  private final Viewers viewers;
  private final Deciders deciders;
  private final Audit audit;

  ApplicabilityService(
      InapplicableMonthRepository months,
      InapplicableMonthStore store,
      Measures measures,
      Viewers viewers,
      Deciders deciders,
      Audit audit) {
    this.months = months;
    this.store = store;
    this.measures = measures;
    this.viewers = viewers;
    this.deciders = deciders;
    this.audit = audit;
  }

  @Transactional
  void mark(MarkInapplicableRequest request) {
    MeasureDefinition measure =
        measures
            .find(request.measure())
            .orElseThrow(() -> Refusal.invalid(Violation.of("/measure", "measure.not-found")));
    requireDecider(request.key());
    if (!store.mark(request, measures.factOf(measure))) {
      throw Refusal.conflict("applicability.marked-already", request.key().text());
    }
    record("month.marked-inapplicable", request.key());
  }

  @Transactional
  void unmark(InapplicableMonthKey key) {
    MeasureDefinition measure = measures.find(key.measure()).orElseThrow(() -> notMarked(key));
    requireDecider(key);
    if (!store.unmark(key, measures.factOf(measure))) {
      throw notMarked(key);
    }
    record("month.unmarked-inapplicable", key);
  }

  Page<InapplicableMonthResponse> list(String employeeId, MonthRange range, PageRequest page) {
    Viewer viewer = viewers.require(employeeId, range.from().atDay(1), range.to().atEndOfMonth());
    return page.page(
        months.list(employeeId, range, viewer, page),
        last -> List.of(last.month().atDay(1), last.measure()));
  }

  private void requireDecider(InapplicableMonthKey key) {
    deciders.require(key.employeeId(), key.month().atDay(1), key.month().atEndOfMonth());
  }

  private void record(String action, InapplicableMonthKey key) {
    audit.record(action, "rollup", key.text(), Map.of("employeeId", key.employeeId()));
  }

  private static Refusal notMarked(InapplicableMonthKey key) {
    return Refusal.notFound("applicability.not-marked", key.text());
  }
}

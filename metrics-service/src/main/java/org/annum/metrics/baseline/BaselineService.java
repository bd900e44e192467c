package org.annum.metrics.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.people.Deciders;
import org.annum.metrics.people.Viewers;
import org.annum.metrics.rollup.MonthRange;

/** Use cases of freezing a period. */
@ApplicationScoped
class BaselineService {
  private final BaselineStore store;
  private final BaselineRepository baselines;
  private final PeriodSamples samples;
  private final Deciders deciders;
  private final Viewers viewers;
  private final Audit audit;

  BaselineService(
      BaselineStore store,
      BaselineRepository baselines,
      PeriodSamples samples,
      Deciders deciders,
      Viewers viewers,
      Audit audit) {
    this.store = store;
    this.baselines = baselines;
    this.samples = samples;
    this.deciders = deciders;
    this.viewers = viewers;
    this.audit = audit;
  }

  @Transactional
  BaselineResponse create(CreateBaselineRequest request) {
    MonthRange range = MonthRange.ofBody(request.from(), request.to());
    deciders.require(request.employeeId(), range.from().atDay(1), range.to().atEndOfMonth());
    Baseline baseline = samples.freeze(request.employeeId(), request.measure(), range);
    if (baseline.months().isEmpty()) {
      throw Refusal.conflict("baseline.no-facts", request.measure());
    }
    store.create(baseline);
    audit.record(
        "baseline.created",
        "baseline",
        baseline.id().toString(),
        Map.of("employeeId", baseline.employeeId(), "measure", baseline.measure()));
    return BaselineResponse.from(baseline);
  }

  BaselineResponse get(UUID id) {
    return BaselineResponse.from(find(id));
  }

  Baseline find(UUID id) {
    Baseline baseline =
        baselines
            .find(id, viewers.current())
            .orElseThrow(() -> Refusal.notFound("baseline.not-found", id));
    viewers.saw(baseline.employeeId());
    return baseline;
  }

  Page<BaselineResponse> list(String employeeId, PageRequest page) {
    List<Baseline> found = baselines.list(employeeId, viewers.current(), page);
    viewers.saw(employeeId);
    return page.page(
        found.stream().map(BaselineResponse::from).toList(), last -> List.of(last.baselineId()));
  }
}

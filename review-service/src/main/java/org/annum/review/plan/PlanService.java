package org.annum.review.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.review.access.Viewer;
import org.annum.review.access.Viewers;
import org.annum.review.plan.model.PlanStatus;
import org.annum.review.plan.model.StoredPlan;
import org.jspecify.annotations.Nullable;

/** Shows and agrees plans; every look at one is noted. */
@ApplicationScoped
class PlanService {
  private final PlanRepository plans;
  private final PlanStore store;
  private final Viewers viewers;
  private final Audit audit;

  PlanService(PlanRepository plans, PlanStore store, Viewers viewers, Audit audit) {
    this.plans = plans;
    this.store = store;
    this.viewers = viewers;
    this.audit = audit;
  }

  @Transactional
  Page<PlanResponse> list(@Nullable String employeeId, @Nullable Integer year, PageRequest wanted) {
    List<StoredPlan> found = plans.list(employeeId, year, wanted, viewers.current());
    found.stream().limit(wanted.limit()).forEach(plan -> note("improvement-plan.read", plan));
    return wanted.page(
        found.stream().map(PlanResponse::from).toList(), plan -> List.of(plan.planId()));
  }

  @Transactional
  PlanResponse get(UUID planId) {
    StoredPlan plan = find(planId, viewers.current());
    note("improvement-plan.read", plan);
    return PlanResponse.from(plan);
  }

  /** An employee cannot agree their own plan alone: it takes the manager or HR. */
  @Transactional
  PlanResponse agree(UUID planId, ExpectedVersion expected) {
    Viewer viewer = viewers.current();
    StoredPlan seen = find(planId, viewer);
    if (viewer.id().equals(seen.employeeId())) {
      throw Refusal.forbidden("improvement-plan.own-agreement");
    }
    StoredPlan plan = store.lock(List.of(seen.reviewId())).get(seen.reviewId());
    expected.check(plan.version());
    if (!plan.status().canBecome(PlanStatus.AGREED)) {
      throw Refusal.conflict("improvement-plan.not-draft", plan.status());
    }
    StoredPlan agreed = store.agree(planId, viewer.id());
    note("improvement-plan.agreed", agreed);
    return PlanResponse.from(agreed);
  }

  private StoredPlan find(UUID planId, Viewer viewer) {
    return plans
        .find(planId, viewer)
        .orElseThrow(() -> Refusal.notFound("improvement-plan.not-found", planId));
  }

  private void note(String action, StoredPlan plan) {
    audit.record(
        action,
        "improvement-plan",
        plan.planId().toString(),
        Map.of("employeeId", plan.employeeId(), "year", plan.year(), "version", plan.version()));
  }
}

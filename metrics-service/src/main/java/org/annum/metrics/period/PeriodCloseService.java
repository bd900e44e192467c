package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.id.Ids;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.period.model.CloseScope;
import org.annum.metrics.period.model.PeriodCloseStatus;
import org.jspecify.annotations.Nullable;

/** Use cases of closing and reopening months. */
@ApplicationScoped
class PeriodCloseService {
  private final PeriodCloseStore store;
  private final PeriodCloseRepository closes;
  private final ArchiveRepository archive;
  private final CloseScopePolicy policy;
  private final List<CloseCheck> checks;
  private final Audit audit;

  PeriodCloseService(
      PeriodCloseStore store,
      PeriodCloseRepository closes,
      ArchiveRepository archive,
      CloseScopePolicy policy,
      Instance<CloseCheck> checks,
      Audit audit) {
    this.store = store;
    this.closes = closes;
    this.archive = archive;
    this.policy = policy;
    this.checks = checks.stream().sorted(Comparator.comparing(CloseCheck::code)).toList();
    this.audit = audit;
  }

  /** What keeps a month from being complete. */
  List<CloseCheckResult> check(CloseScope scope) {
    return checks.stream().map(check -> CloseCheckResult.of(check, scope)).toList();
  }

  @Transactional
  PeriodCloseResponse close(ClosePeriodRequest request) {
    CloseScope scope = request.scope();
    policy.require(request);
    store.hold(scope);
    if (store.isClosed(scope)) {
      throw Refusal.conflict("period.closed-already", scope.month().toString());
    }
    List<CloseCheckResult> results = check(scope);
    List<CloseCheckResult> failed = results.stream().filter(result -> !result.passed()).toList();
    if (!failed.isEmpty() && request.forceReason() == null) {
      throw Refusal.conflict(
          "period.checks-open", failed.stream().map(CloseCheckResult::violation).toList());
    }
    UUID id = Ids.next();
    store.close(id, scope, results, request.forceReason());
    audit.record(
        "period.closed",
        "period-close",
        id.toString(),
        Map.of(
            "month", scope.month().toString(),
            "everybody", scope.isEverybody(),
            "employees", scope.employees().size(),
            "openChecks", failed.stream().map(CloseCheckResult::code).toList()));
    return get(id);
  }

  @Transactional
  PeriodCloseResponse reopen(UUID id, String reason) {
    PeriodCloseResponse close = get(id);
    if (!close.status().canBecome(PeriodCloseStatus.REOPENED) || !store.reopen(id, reason)) {
      throw Refusal.conflict("period.reopened-already", id);
    }
    audit.record(
        "period.reopened",
        "period-close",
        id.toString(),
        Map.of("month", close.month().toString()));
    return get(id);
  }

  PeriodCloseResponse get(UUID id) {
    return closes.find(id).orElseThrow(() -> Refusal.notFound("period.close-not-found", id));
  }

  Page<PeriodCloseResponse> list(@Nullable YearMonth month, PageRequest page) {
    return page.page(closes.list(month, page), last -> List.of(last.closeId()));
  }

  Page<ArchivedRollupResponse> archive(UUID id, @Nullable String employeeId, PageRequest page) {
    return page.page(
        archive.list(get(id).closeId(), employeeId, page),
        last -> List.of(last.employeeId(), last.measure()));
  }
}

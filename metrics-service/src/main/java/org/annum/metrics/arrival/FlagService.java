package org.annum.metrics.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.audit.Audit;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.metrics.arrival.model.FlagState;
import org.annum.metrics.people.Viewers;

/** Use cases of who looks at flags, and who accepts a fact as it is. */
@ApplicationScoped
class FlagService {
  private static final String DECIDES = "facts:write";

  private final FlagRepository flags;
  private final FlagStore store;
  private final Viewers viewers;
  private final CurrentCaller caller;
  private final Audit audit;

  FlagService(
      FlagRepository flags, FlagStore store, Viewers viewers, CurrentCaller caller, Audit audit) {
    this.flags = flags;
    this.store = store;
    this.viewers = viewers;
    this.caller = caller;
    this.audit = audit;
  }

  Page<FlagResponse> list(FlagFilter filter, PageRequest page) {
    List<Flag> found = flags.list(filter, viewers.current(), page);
    viewers.saw(filter.employeeId());
    return page.page(found.stream().map(FlagResponse::from).toList(), last -> List.of(last.id()));
  }

  FlagResponse get(UUID id) {
    Flag flag = find(id);
    viewers.saw(flag.employeeId());
    return FlagResponse.from(flag);
  }

  @Transactional
  FlagResponse accept(UUID id, ExpectedVersion expected, AcceptanceRequest request) {
    Flag flag = find(id);
    if (caller.is(flag.employeeId())) {
      throw Refusal.forbidden("figures.own-decision");
    }
    if (!flag.decidable()) {
      throw Refusal.forbidden("access.denied");
    }
    if (!flag.state().canBecome(FlagState.ACCEPTED)) {
      throw Refusal.conflict("fact-flag.not-open", flag.state());
    }
    expected.check(flag.version());
    if (!store.accept(flag, caller.id(), request.reason())) {
      throw Refusal.conflict("fact-flag.not-open", find(id).state());
    }
    audit.record(
        "fact-flag.accepted",
        "fact-flag",
        id.toString(),
        Map.of(
            "employeeId", flag.employeeId(),
            "fact", flag.fact(),
            "recordId", flag.source() + ":" + flag.externalId(),
            "rule", flag.rule()));
    return FlagResponse.from(find(id));
  }

  private Flag find(UUID id) {
    return flags
        .find(id, viewers.current(), caller.has(DECIDES))
        .orElseThrow(() -> Refusal.notFound("fact-flag.not-found", id));
  }
}

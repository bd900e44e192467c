package org.annum.review.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.id.Ids;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;
import org.annum.review.cycle.model.CycleOpened;
import org.annum.review.cycle.model.Selection;
import org.jspecify.annotations.Nullable;

/** Sets up, opens and closes cycles. */
@ApplicationScoped
class CycleService {
  private final CycleRepository cycles;
  private final CycleStore store;
  private final CycleParties parties;
  private final Event<CycleOpened> opened;
  private final CycleRecords records;
  private final Clock clock;

  CycleService(
      CycleRepository cycles,
      CycleStore store,
      CycleParties parties,
      Event<CycleOpened> opened,
      CycleRecords records,
      Clock clock) {
    this.cycles = cycles;
    this.store = store;
    this.parties = parties;
    this.opened = opened;
    this.records = records;
    this.clock = clock;
  }

  @Transactional
  CycleResponse create(@Nullable String idempotencyKey, CreateCycleRequest request) {
    return records.once(
        idempotencyKey,
        request,
        () -> {
          parties.checkTemplate(request.templateId());
          List<String> listed = request.participantIds();
          ReviewCycle cycle =
              new ReviewCycle(
                  Ids.next(),
                  request.year(),
                  request.templateId(),
                  listed == null ? Selection.ALL : Selection.LISTED,
                  listed == null ? List.of() : listed,
                  clock.instant());
          store.save(cycle);
          records.note("review-cycle.created", cycle);
          return CycleResponse.from(cycle);
        });
  }

  @Transactional
  Page<CycleResponse> list(@Nullable Integer year, PageRequest wanted) {
    List<CycleResponse> found =
        cycles.list(year, wanted).stream().map(CycleResponse::from).toList();
    return wanted.page(found, cycle -> List.of(cycle.cycleId()));
  }

  @Transactional
  CycleResponse get(UUID id) {
    return CycleResponse.from(find(id));
  }

  @Transactional
  CycleResponse open(UUID id, ExpectedVersion expected) {
    ReviewCycle cycle = find(id);
    expected.check(cycle.version());
    cycle.open();
    store.save(cycle);
    opened.fire(new CycleOpened(cycle.id(), cycle.year(), cycle.templateId(), parties.of(cycle)));
    records.note("review-cycle.opened", cycle);
    return CycleResponse.from(cycle);
  }

  @Transactional
  CycleResponse close(UUID id, ExpectedVersion expected) {
    ReviewCycle cycle = find(id);
    expected.check(cycle.version());
    cycle.close();
    store.save(cycle);
    records.note("review-cycle.closed", cycle);
    return CycleResponse.from(cycle);
  }

  private ReviewCycle find(UUID id) {
    return cycles
        .findByIdOptional(id)
        .orElseThrow(() -> Refusal.notFound("review-cycle.not-found", id));
  }
}

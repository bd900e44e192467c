package org.annum.kit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;
import org.jboss.logging.Logger;

/** What an operator does with dead letters. */
@ApplicationScoped
class DeadLetterService {
  private static final Logger LOG = Logger.getLogger(DeadLetterService.class);

  private final DeadLetterStore store;
  private final Redelivery redelivery;
  private final Problems problems;
  private final Audit audit;

  DeadLetterService(DeadLetterStore store, Redelivery redelivery, Problems problems, Audit audit) {
    this.store = store;
    this.redelivery = redelivery;
    this.problems = problems;
    this.audit = audit;
  }

  @Transactional
  Page<DeadLetterResponse> list(DeadLetterFilter filter, PageRequest page) {
    List<DeadLetterResponse> letters =
        store.list(filter, page).stream().map(this::response).toList();
    return page.page(letters, letter -> List.of(letter.id()));
  }

  @Transactional
  DeadLetterResponse get(long id) {
    return response(lock(id));
  }

  /** Applies the event once more and forgets the letter. */
  @Transactional
  void redeliver(long id) {
    DeadLetter letter = lock(id);
    if (letter.direction() == DeadLetter.Direction.OUTGOING) {
      // A newer version of its key may be published by now, and must stay the last one.
      throw Refusal.conflict("dead-letter.not-redeliverable", Long.toString(id));
    }
    if (!isApplied(letter)) {
      throw Refusal.conflict("dead-letter.overtaken", Long.toString(id));
    }
    store.delete(id);
    record("dead-letter.redelivered", letter);
  }

  @Transactional
  void drop(long id) {
    DeadLetter letter = lock(id);
    store.delete(id);
    record("dead-letter.dropped", letter);
  }

  private boolean isApplied(DeadLetter letter) {
    try {
      return redelivery.redeliver(letter);
    } catch (RuntimeException e) {
      LOG.infof(
          "Dead letter %d failed again: %s", (Object) letter.id(), e.getClass().getSimpleName());
      throw Refusal.conflict("dead-letter.failed-again", Long.toString(letter.id()));
    }
  }

  private void record(String action, DeadLetter letter) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("topic", letter.topic());
    detail.put("partition", letter.partition());
    detail.put("offset", letter.offset());
    audit.record(action, "dead-letter", Long.toString(letter.id()), detail);
  }

  private DeadLetterResponse response(DeadLetter letter) {
    return DeadLetterResponse.from(
        letter,
        letter.violations().isEmpty()
            ? List.of()
            : problems.of(Refusal.invalid(letter.violations())).errors());
  }

  private DeadLetter lock(long id) {
    return store
        .lock(id)
        .orElseThrow(() -> Refusal.notFound("dead-letter.unknown", Long.toString(id)));
  }
}

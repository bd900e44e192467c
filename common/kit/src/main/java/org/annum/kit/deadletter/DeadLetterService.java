package org.annum.kit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an operator does with dead letters. */
@ApplicationScoped
class DeadLetterService {
  private static final Logger LOG = Logger.getLogger(DeadLetterService.class);

  private final DeadLetterStore store;
  private final Redelivery redelivery;
  private final Problems problems;

  DeadLetterService(DeadLetterStore store, Redelivery redelivery, Problems problems) {
    this.store = store;
    this.redelivery = redelivery;
    this.problems = problems;
  }

  @Transactional
  Page<DeadLetterResponse> list(@Nullable String topic, PageRequest page) {
    Long after = page.afterNumber(0);
    List<DeadLetterResponse> letters =
        store.list(topic, after == null ? 0 : after, page.fetchSize()).stream()
            .map(this::response)
            .toList();
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
    try {
      redelivery.redeliver(letter);
    } catch (RuntimeException e) {
      LOG.infof("Dead letter %d failed again: %s", (Object) id, e.getClass().getSimpleName());
      throw Refusal.conflict("dead-letter.failed-again", Long.toString(id));
    }
    store.delete(id);
  }

  @Transactional
  void drop(long id) {
    lock(id);
    store.delete(id);
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

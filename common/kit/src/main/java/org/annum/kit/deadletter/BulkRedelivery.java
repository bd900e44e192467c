package org.annum.kit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.bulk.BulkItem;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Problems;
import org.annum.kit.problem.Refusal;

/** Applies many letters once more, each in a transaction of its own and in the order they came. */
@ApplicationScoped
class BulkRedelivery {
  private static final int NO_CONTENT = 204;

  private final DeadLetterStore store;
  private final DeadLetterService letters;
  private final Problems problems;

  BulkRedelivery(DeadLetterStore store, DeadLetterService letters, Problems problems) {
    this.store = store;
    this.letters = letters;
    this.problems = problems;
  }

  RedeliveryResult redeliver(DeadLetterFilter filter, PageRequest request) {
    Page<Long> page = request.page(store.listIncoming(filter, request), List::of);
    List<BulkItem> items = new ArrayList<>(page.items().size());
    for (Long id : page.items()) {
      items.add(redeliver(items.size(), id));
    }
    return RedeliveryResult.of(new Page<>(items, page.nextCursor()));
  }

  private BulkItem redeliver(int index, long id) {
    String letter = Long.toString(id);
    try {
      letters.redeliver(id);
      return BulkItem.done(index, letter, NO_CONTENT);
    } catch (Refusal refusal) {
      return BulkItem.refused(index, letter, problems.of(refusal));
    }
  }
}

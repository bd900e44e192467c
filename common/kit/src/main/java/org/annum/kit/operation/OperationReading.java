package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.annum.kit.access.Caller;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Refusal;

/** What a caller may read of operations; what it may not see does not exist for it. */
@ApplicationScoped
class OperationReading {
  private final OperationQueries queries;
  private final CurrentCaller caller;

  OperationReading(OperationQueries queries, CurrentCaller caller) {
    this.queries = queries;
    this.caller = caller;
  }

  Operation get(UUID id) {
    return get(id, caller.get());
  }

  Operation get(UUID id, Caller reader) {
    return queries.find(id, reader).orElseThrow(() -> Refusal.notFound("operation.unknown", id));
  }

  Page<RejectedRow> rejections(UUID id, PageRequest page, Locale language) {
    Operation visible = get(id);
    return page.page(
        queries.rejections(visible.id(), page, language),
        row -> List.of(row.row(), row.column(), row.code()));
  }

  /** Who asks, for work that outlives the request. */
  Caller reader() {
    return caller.get();
  }
}

package org.annum.review.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import org.annum.kit.audit.Audit;
import org.annum.kit.idempotency.Idempotency;
import org.jspecify.annotations.Nullable;

/** What stays of a change besides the change. */
@ApplicationScoped
class CycleRecords {
  private final Audit audit;
  private final Idempotency idempotency;

  CycleRecords(Audit audit, Idempotency idempotency) {
    this.audit = audit;
    this.idempotency = idempotency;
  }

  CycleResponse once(
      @Nullable String key, CreateCycleRequest request, Supplier<CycleResponse> effect) {
    return idempotency.once(key, request, CycleResponse.class, effect);
  }

  void note(String action, ReviewCycle cycle) {
    audit.record(
        action,
        "review-cycle",
        cycle.id().toString(),
        Map.of("year", cycle.year(), "version", cycle.version()));
  }
}

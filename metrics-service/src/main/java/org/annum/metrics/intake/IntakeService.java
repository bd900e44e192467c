package org.annum.metrics.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.operation.RowOutcome;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.Rollups;
import org.jdbi.v3.core.Jdbi;

/** Use cases that change facts. */
@ApplicationScoped
class IntakeService {
  private final Jdbi jdbi;
  private final FactStore store;
  private final FactIntakes intakes;
  private final Rollups rollups;
  private final Audit audit;

  IntakeService(Jdbi jdbi, FactStore store, FactIntakes intakes, Rollups rollups, Audit audit) {
    this.jdbi = jdbi;
    this.store = store;
    this.intakes = intakes;
    this.rollups = rollups;
    this.audit = audit;
  }

  /** Takes facts in and brings their rollups up to date in the same transaction. */
  @Transactional
  ChunkResult takeNow(Chunk<?> chunk) {
    ChunkResult result =
        jdbi.withHandle(
            handle -> {
              FactStore.Stored stored = store.store(handle, chunk);
              rollups.recompute(handle, chunk.intake().fact(), stored.months());
              return stored.result();
            });
    recordTaken(chunk, result);
    return result;
  }

  /** Says what would become of the facts, by doing it and undoing it. */
  @Transactional
  ChunkResult tryOut(Chunk<?> chunk) {
    ChunkResult result = jdbi.withHandle(handle -> store.store(handle, chunk).result());
    QuarkusTransaction.setRollbackOnly();
    return result;
  }

  /** Takes the facts of a part of a file in; the rollups follow when the file is through. */
  @Transactional
  ChunkResult takeAndDefer(Chunk<?> chunk) {
    return storeAndDefer(chunk);
  }

  /** As {@link #takeAndDefer}, for facts whose way in keeps no record of its own. */
  @Transactional
  ChunkResult takeStreamed(Chunk<?> chunk) {
    ChunkResult result = storeAndDefer(chunk);
    recordTaken(chunk, result);
    return result;
  }

  /** Notes what is wrong with the facts, without storing any. */
  @Transactional
  void check(Chunk<?> chunk) {
    jdbi.useHandle(handle -> store.check(handle, chunk));
  }

  /** Removes a fact as if it had never been sent. */
  @Transactional
  void remove(FactKind fact, FactKey key) {
    boolean removed =
        jdbi.withHandle(
            handle -> {
              boolean found = store.remove(handle, intakes.get(fact), key);
              rollups.recompute(handle, fact);
              return found;
            });
    if (!removed) {
      throw key.notFound();
    }
    audit.record("fact.removed", fact.name(), key.recordId(), Map.of());
  }

  /** Keeps others from facts until the end of the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void hold(Collection<FactKey> keys) {
    jdbi.useHandle(handle -> store.lock(handle, FactKeys.of(keys)));
  }

  /** Removes those of the facts that are there; the rollups follow. */
  @Transactional(Transactional.TxType.MANDATORY)
  void removeAndDefer(FactKind fact, Collection<FactKey> keys) {
    jdbi.useHandle(
        handle -> {
          for (FactKey key : keys) {
            if (store.remove(handle, intakes.get(fact), key)) {
              audit.record("fact.removed", fact.name(), key.recordId(), Map.of());
            }
          }
          rollups.defer(handle, fact);
        });
  }

  private ChunkResult storeAndDefer(Chunk<?> chunk) {
    return jdbi.withHandle(
        handle -> {
          FactStore.Stored stored = store.store(handle, chunk);
          rollups.defer(handle, chunk.intake().fact(), stored.months());
          return stored.result();
        });
  }

  private void recordTaken(Chunk<?> chunk, ChunkResult result) {
    audit.record(
        "facts.taken",
        "fact-kind",
        chunk.intake().fact().name(),
        Map.of(
            "accepted", result.count(RowOutcome.ACCEPTED),
            "replaced", result.count(RowOutcome.REPLACED),
            "unchanged", result.count(RowOutcome.UNCHANGED),
            "rejected", result.rejections().size()));
  }
}

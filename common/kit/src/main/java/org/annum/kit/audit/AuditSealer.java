package org.annum.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.annum.kit.schedule.Background;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Appends committed records to the hash chain, outside the transactions that wrote them: a chain in
 * the business transaction would let all writers of a service wait for each other. Records are
 * taken by id; one that commits late gets a later place.
 */
@ApplicationScoped
class AuditSealer {
  // One replica seals at a time.
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtext('annum audit sealer'))";

  private static final String LAST =
      """
      select position, hash from audit_record where hash is not null
       order by position desc limit 1
      """;

  private static final String UNSEALED =
      "select * from audit_record where hash is null order by id limit :rows";

  private static final String SEAL =
      """
      update audit_record set position = :position, prev_hash = :previous, hash = :hash
       where id = :id
      """;

  private record Link(long position, String hash) {}

  private final Jdbi jdbi;
  private final AuditConfig config;

  AuditSealer(Jdbi jdbi, AuditConfig config) {
    this.jdbi = jdbi;
    this.config = config;
  }

  void start(@Observes StartupEvent started, Background background) {
    background.every(config.sealEvery(), "audit-seal", this::sealAll);
  }

  /** Seals what has been committed so far. */
  void sealAll() {
    int sealed;
    do {
      sealed = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(this::sealBatch));
    } while (sealed == config.sealBatch());
  }

  private int sealBatch(Handle handle) {
    if (!handle.createQuery(LOCK).mapTo(Boolean.class).one()) {
      return 0;
    }
    List<AuditRecord> records =
        handle.createQuery(UNSEALED).bind("rows", config.sealBatch()).map(AuditStore::read).list();
    if (records.isEmpty()) {
      return 0;
    }
    seal(handle, records);
    return records.size();
  }

  private static void seal(Handle handle, List<AuditRecord> records) {
    Link link = last(handle);
    try (var batch = handle.prepareBatch(SEAL)) {
      for (AuditRecord record : records) {
        Link next = new Link(link.position() + 1, AuditChain.next(link.hash(), record));
        batch
            .bind("id", record.id())
            .bind("position", next.position())
            .bind("previous", link.hash())
            .bind("hash", next.hash())
            .add();
        link = next;
      }
      batch.execute();
    }
  }

  private static Link last(Handle handle) {
    return handle
        .createQuery(LAST)
        .map((row, context) -> new Link(row.getLong(1), row.getString(2)))
        .findOne()
        .orElseGet(() -> new Link(0, AuditChain.start()));
  }
}

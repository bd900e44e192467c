package org.annum.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import org.annum.kit.event.TraceContext;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Where a use case leaves the events of its change.
 *
 * <p>Call it inside the transaction of the change, after the changed row was locked or
 * version-checked: only then do later versions follow earlier ones. A rollback publishes nothing.
 */
@ApplicationScoped
public class Outbox {
  /** How many events of one topic and type may wait in one row; SQL that packs decides itself. */
  static final int MOST_IN_A_ROW = 500;

  private static final String INSERT =
      """
      insert into outbox (topic, message_key, event_type, version, payload, packed,
        compressed_payload, payload_size, traceparent)
      values (:topic, :key, :type, :version, convert_from(cast(:payload as bytea), 'UTF8'), :packed,
        :compressed, :size, :traceparent)
      """;

  private final Jdbi jdbi;
  private final TransactionSynchronizationRegistry transactions;
  private final WakeSignal signal;

  Outbox(Jdbi jdbi, TransactionSynchronizationRegistry transactions, WakeSignal signal) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.signal = signal;
  }

  public void append(OutboxEvent event) {
    append(List.of(event));
  }

  /** Many events of one topic and type wait in few rows. */
  public void append(Collection<OutboxEvent> events) {
    append(WaitingEvents.of(events));
  }

  /** As {@link #append(Collection)}, of events that were written beforehand. */
  public void append(WaitingEvents events) {
    if (events.rows().isEmpty()) {
      return;
    }
    String traceparent = TraceContext.current();
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(INSERT);
          events.rows().forEach(row -> add(batch.bind("traceparent", traceparent), row));
          batch.execute();
        });
    wake();
  }

  private static void add(PreparedBatch batch, WaitingEvents.Row row) {
    CompressedPayload compressed = row.compressed();
    batch
        .bind("topic", row.topic())
        .bind("key", row.key())
        .bind("type", row.type())
        .bind("version", row.version())
        .bind("payload", row.payload())
        .bind("packed", row.packed())
        .bind("compressed", compressed == null ? null : compressed.frame())
        .bind("size", compressed == null ? null : compressed.size())
        .add();
  }

  /**
   * Tells the relay, after the commit of the current transaction, that there is something to
   * publish. Only needed after SQL that wrote to the {@code outbox} table directly.
   */
  public void wake() {
    if (transactions.getTransactionKey() == null) {
      signal.give();
    } else if (transactions.getResource(Outbox.class) == null) {
      transactions.putResource(Outbox.class, true);
      transactions.registerInterposedSynchronization(new AfterCommit(signal));
    }
  }

  private record AfterCommit(WakeSignal signal) implements Synchronization {

    @Override
    public void beforeCompletion() {
      // Nothing to publish yet.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        signal.give();
      }
    }
  }
}

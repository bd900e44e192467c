package org.annum.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import org.annum.kit.event.EventJson;
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
  private static final String INSERT =
      """
      insert into outbox (topic, message_key, event_type, version, payload, traceparent)
      values (:topic, :key, :type, :version, :payload, :traceparent)
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

  public void append(Collection<OutboxEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    String traceparent = TraceContext.current();
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(INSERT);
          for (OutboxEvent event : events) {
            Object body = event.body();
            batch
                .bind("topic", event.topic())
                .bind("key", event.key())
                .bind("type", event.type())
                .bind("version", event.version())
                .bind("payload", body == null ? null : EventJson.write(body))
                .bind("traceparent", traceparent)
                .add();
          }
          batch.execute();
        });
    wake();
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

package org.annum.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
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
  /** How many events of one topic and type may wait in one row, see {@code outbox_line} in SQL. */
  public static final int MOST_IN_A_ROW = 500;

  private static final String INSERT =
      """
      insert into outbox (topic, message_key, event_type, version, payload, packed, traceparent)
      values (:topic, :key, :type, :version, :payload, :packed, :traceparent)
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
    if (events.isEmpty()) {
      return;
    }
    String traceparent = TraceContext.current();
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(INSERT);
          rows(events).forEach(row -> add(batch.bind("traceparent", traceparent), row));
          batch.execute();
        });
    wake();
  }

  /** Consecutive events that may share a row. */
  private static List<List<OutboxEvent>> rows(Collection<OutboxEvent> events) {
    List<List<OutboxEvent>> rows = new ArrayList<>();
    for (OutboxEvent event : events) {
      List<OutboxEvent> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      if (last.isEmpty() || last.size() == MOST_IN_A_ROW || !last.get(0).isLike(event)) {
        last = new ArrayList<>();
        rows.add(last);
      }
      last.add(event);
    }
    return rows;
  }

  private static void add(PreparedBatch batch, List<OutboxEvent> events) {
    OutboxEvent first = events.get(0);
    Object body = first.body();
    boolean packed = events.size() > 1;
    String alone = body == null || packed ? null : EventJson.write(body);
    batch
        .bind("topic", first.topic())
        .bind("key", first.key())
        .bind("type", first.type())
        .bind("version", first.version())
        .bind("payload", packed ? PackedEvents.pack(events) : alone)
        .bind("packed", packed)
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

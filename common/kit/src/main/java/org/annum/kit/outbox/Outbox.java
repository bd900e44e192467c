package org.annum.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.annum.kit.event.EventJson;
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
      insert into outbox (topic, message_key, event_type, version, payload)
      values (:topic, :key, :type, :version, :payload)
      """;

  private final Jdbi jdbi;

  Outbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void append(OutboxEvent event) {
    append(List.of(event));
  }

  public void append(Collection<OutboxEvent> events) {
    if (events.isEmpty()) {
      return;
    }
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
  public void wake() {}
}

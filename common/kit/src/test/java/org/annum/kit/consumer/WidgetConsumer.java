package org.annum.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A handler as services write them. */
@ApplicationScoped
class WidgetConsumer implements EventHandler {
  static final String TOPIC = "kit.test.widgets.v1";

  private static final String UPSERT =
      """
      insert into widget_view as known (widget_id, version, erased, size)
      values (:id, :version, :erased, :size)
      on conflict (widget_id) do update
      set version = excluded.version, erased = excluded.erased, size = excluded.size
      where known.version < excluded.version
      """;

  private static final Logger LOG = Logger.getLogger(WidgetConsumer.class);

  private final Jdbi jdbi;

  WidgetConsumer(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    LOG.debugf("Applying %d widgets", events.size());
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(UPSERT);
          for (IncomingEvent event : events) {
            Integer size = event.isDeletion() ? null : event.bodyAs(Widget.class).size();
            batch
                .bind("id", event.key())
                .bind("version", event.version())
                .bind("erased", event.isDeletion())
                .bind("size", size)
                .add();
          }
          batch.execute();
        });
  }

  record Widget(int size) {}
}

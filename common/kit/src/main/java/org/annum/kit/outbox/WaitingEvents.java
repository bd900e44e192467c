package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.annum.kit.event.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * Events as they will wait in the outbox. Writing many takes a while and no database, so a thread
 * can do it while another one has the connection.
 */
public final class WaitingEvents {
  private final List<Row> rows;

  private WaitingEvents(List<Row> rows) {
    this.rows = rows;
  }

  /** Consecutive events of one topic and type share rows. */
  public static WaitingEvents of(Collection<OutboxEvent> events) {
    List<Row> rows = new ArrayList<>();
    List<OutboxEvent> together = new ArrayList<>();
    for (OutboxEvent event : events) {
      if (!together.isEmpty()
          && (together.size() == Outbox.MOST_IN_A_ROW || !together.get(0).isLike(event))) {
        rows.add(Row.of(together));
        together.clear();
      }
      together.add(event);
    }
    if (!together.isEmpty()) {
      rows.add(Row.of(together));
    }
    return new WaitingEvents(rows);
  }

  List<Row> rows() {
    return rows;
  }

  /**
   * A row of the table.
   *
   * @param payload in UTF-8, see {@link PackedEvents} for one that is packed; null of a deletion
   * @param compressed the payload where it is compressed, and {@code payload} only says so
   */
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(
      String topic,
      String key,
      String type,
      long version,
      byte @Nullable [] payload,
      boolean packed,
      @Nullable CompressedPayload compressed) {

    private static Row of(List<OutboxEvent> events) {
      return events.size() == 1 ? alone(events.get(0)) : packed(events);
    }

    private static Row packed(List<OutboxEvent> events) {
      byte[] payload = PackedEvents.pack(events);
      CompressedPayload compressed = CompressedPayload.of(payload);
      return row(
          events.get(0), compressed == null ? payload : CompressedPayload.mark(), true, compressed);
    }

    private static Row alone(OutboxEvent event) {
      Object body = event.body();
      return row(event, body == null ? null : EventJson.write(body).getBytes(UTF_8), false, null);
    }

    private static Row row(
        OutboxEvent first,
        byte @Nullable [] payload,
        boolean packed,
        @Nullable CompressedPayload compressed) {
      return new Row(
          first.topic(), first.key(), first.type(), first.version(), payload, packed, compressed);
    }
  }
}

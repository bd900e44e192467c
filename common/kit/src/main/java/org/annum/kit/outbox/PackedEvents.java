package org.annum.kit.outbox;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.annum.kit.event.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * The payload of an outbox row that holds many events: a line for each, its fields {@code version},
 * {@code key} as JSON and the event's own payload, which is empty for a deletion. JSON without
 * needless white space has no line breaks and no tabs, so the text needs no escapes of its own.
 */
final class PackedEvents {
  private static final char FIELD_END = '\t';
  private static final char LINE_END = '\n';

  private PackedEvents() {}

  static String pack(Collection<OutboxEvent> events) {
    StringBuilder lines = new StringBuilder();
    for (OutboxEvent event : events) {
      Object body = event.body();
      append(lines, event.version(), event.key(), body == null ? null : EventJson.write(body));
    }
    return lines.toString();
  }

  /** The events of a row, packed or not. */
  static List<PendingEvent> unpack(OutboxRow row) {
    if (!row.packed()) {
      return List.of(new PendingEvent(row, 0, row.key(), row.version(), row.payload()));
    }
    List<PendingEvent> events = new ArrayList<>();
    String lines = String.valueOf(row.payload());
    int from = 0;
    while (from < lines.length()) {
      int key = lines.indexOf(FIELD_END, from) + 1;
      int body = lines.indexOf(FIELD_END, key) + 1;
      int end = lines.indexOf(LINE_END, body);
      events.add(
          new PendingEvent(
              row,
              events.size(),
              unquoted(lines.substring(key, body - 1)),
              Long.parseLong(lines, from, key - 1, 10),
              end == body ? null : lines.substring(body, end)));
      from = end + 1;
    }
    return events;
  }

  /** What is left of the event's row when the event is taken away; null when nothing is. */
  static @Nullable String without(PendingEvent gone) {
    StringBuilder lines = new StringBuilder();
    for (PendingEvent event : unpack(gone.row())) {
      if (event.index() != gone.index()) {
        append(lines, event.version(), event.key(), event.payload());
      }
    }
    return lines.isEmpty() ? null : lines.toString();
  }

  /** Hardly any key has something escaped. */
  private static String unquoted(String key) {
    return key.indexOf('\\') < 0
        ? key.substring(1, key.length() - 1)
        : EventJson.read(key, String.class);
  }

  private static void append(
      StringBuilder lines, long version, String key, @Nullable String payload) {
    lines.append(version).append(FIELD_END).append('"');
    JsonStringEncoder.getInstance().quoteAsString(key, lines);
    lines.append('"').append(FIELD_END);
    if (payload != null) {
      lines.append(payload);
    }
    lines.append(LINE_END);
  }
}

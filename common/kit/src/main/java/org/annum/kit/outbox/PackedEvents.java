package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.annum.kit.event.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * The payload of an outbox row that holds many events: a line for each, its fields {@code version},
 * {@code key} as JSON and the event's own payload, which is empty for a deletion. JSON without
 * needless white space has no line breaks and no tabs, so the text needs no escapes of its own.
 */
final class PackedEvents {
  private static final int USUAL_BYTES = 400;
  private static final int DECIMAL = 10;
  private static final char FIELD_END = '\t';
  private static final char LINE_END = '\n';

  private PackedEvents() {}

  static byte[] pack(Collection<OutboxEvent> events) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(events.size() * USUAL_BYTES);
    try (JsonGenerator json = EventJson.generator(lines);
        SequenceWriter bodies = EventJson.bodies(json)) {
      for (OutboxEvent event : events) {
        json.writeRaw(Long.toString(event.version()));
        json.writeRaw(FIELD_END);
        json.writeString(event.key());
        json.writeRaw(FIELD_END);
        Object body = event.body();
        if (body != null) {
          bodies.write(body);
        }
        json.writeRaw(LINE_END);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("an event body that cannot be written as JSON", e);
    }
    return lines.toByteArray();
  }

  /** The events of a row, packed or not. */
  static List<PendingEvent> unpack(OutboxRow row) {
    byte[] payload = row.payload() == null ? null : row.payload().array();
    if (payload == null || !row.packed()) {
      return List.of(new PendingEvent(row, 0, row.key().getBytes(UTF_8), row.version(), payload));
    }
    // A character a byte, for the sake of the fast search in strings.
    String lines = new String(payload, ISO_8859_1);
    List<PendingEvent> events = new ArrayList<>();
    int from = 0;
    while (from < payload.length) {
      int key = lines.indexOf(FIELD_END, from) + 1;
      int body = lines.indexOf(FIELD_END, key) + 1;
      int end = lines.indexOf(LINE_END, body);
      events.add(
          new PendingEvent(
              row,
              events.size(),
              unquoted(payload, key, body - 1),
              Long.parseLong(lines, from, key - 1, DECIMAL),
              end == body ? null : Arrays.copyOfRange(payload, body, end)));
      from = end + 1;
    }
    return events;
  }

  /** What is left of the event's row when the event is taken away; null when nothing is. */
  static @Nullable String without(PendingEvent gone) {
    StringBuilder lines = new StringBuilder();
    for (PendingEvent event : unpack(gone.row())) {
      if (event.index() != gone.index()) {
        lines.append(event.version()).append(FIELD_END).append('"');
        JsonStringEncoder.getInstance().quoteAsString(event.key(), lines);
        lines.append('"').append(FIELD_END).append(Objects.requireNonNullElse(event.body(), ""));
        lines.append(LINE_END);
      }
    }
    return lines.isEmpty() ? null : lines.toString();
  }

  /** Hardly any key has something escaped. */
  private static byte[] unquoted(byte[] lines, int from, int end) {
    byte[] key = Arrays.copyOfRange(lines, from + 1, end - 1);
    for (byte b : key) {
      if (b == '\\') {
        String quoted = new String(lines, from, end - from, UTF_8);
        return EventJson.read(quoted, String.class).getBytes(UTF_8);
      }
    }
    return key;
  }
}

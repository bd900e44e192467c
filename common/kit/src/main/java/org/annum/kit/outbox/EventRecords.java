package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.annum.kit.event.EventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Turns outbox rows into Kafka records: CloudEvents 1.0 in binary mode. For one thread. */
final class EventRecords {
  private static final Header SPEC_VERSION = header(EventHeaders.SPEC_VERSION, "1.0");
  private static final Header JSON = header(EventHeaders.CONTENT_TYPE, "application/json");

  private final Header source;
  private @Nullable OfRow before;

  EventRecords(String service) {
    this.source = header(EventHeaders.SOURCE, "/annum/" + service);
  }

  ProducerRecord<byte[], byte[]> of(PendingEvent event) {
    OfRow row = ofRow(event.row());
    byte[] key = event.keyBytes();
    byte[] body = event.bodyBytes();
    var published = new ProducerRecord<>(event.row().topic(), key, body);
    Headers headers = published.headers();
    headers.add(SPEC_VERSION);
    headers.add(header(EventHeaders.ID, event.id().toString()));
    headers.add(source);
    headers.add(row.type());
    headers.add(row.time());
    headers.add(EventHeaders.SUBJECT, key);
    headers.add(header(EventHeaders.SEQUENCE, Long.toString(event.version())));
    if (body != null) {
      headers.add(JSON);
    }
    if (row.traceparent() != null) {
      headers.add(row.traceparent());
    }
    return published;
  }

  /** The events of a row follow each other. */
  private OfRow ofRow(OutboxRow row) {
    OfRow known = before;
    if (known == null || known.id() != row.id()) {
      known = OfRow.of(row);
      before = known;
    }
    return known;
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  /** The headers that the events of a row share. */
  private record OfRow(long id, Header type, Header time, @Nullable Header traceparent) {

    static OfRow of(OutboxRow row) {
      String traceparent = row.traceparent();
      return new OfRow(
          row.id(),
          header(EventHeaders.TYPE, row.type()),
          header(EventHeaders.TIME, row.createdAt()),
          traceparent == null ? null : header(EventHeaders.TRACEPARENT, traceparent));
    }
  }
}

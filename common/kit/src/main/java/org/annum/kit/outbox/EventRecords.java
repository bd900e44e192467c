package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.annum.kit.event.EventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Turns outbox rows into Kafka records: CloudEvents 1.0 in binary mode. */
final class EventRecords {
  private static final Header SPEC_VERSION = header(EventHeaders.SPEC_VERSION, "1.0");
  private static final Header JSON = header(EventHeaders.CONTENT_TYPE, "application/json");

  private final Header source;

  EventRecords(String service) {
    this.source = header(EventHeaders.SOURCE, "/annum/" + service);
  }

  ProducerRecord<byte[], byte[]> of(PendingEvent event) {
    OutboxRow row = event.row();
    byte[] key = event.keyBytes();
    byte[] body = event.bodyBytes();
    var published = new ProducerRecord<>(row.topic(), key, body);
    Headers headers = published.headers();
    headers.add(SPEC_VERSION);
    headers.add(header(EventHeaders.ID, event.id().toString()));
    headers.add(source);
    headers.add(header(EventHeaders.TYPE, row.type()));
    headers.add(header(EventHeaders.TIME, row.createdAt()));
    headers.add(EventHeaders.SUBJECT, key);
    headers.add(header(EventHeaders.SEQUENCE, Long.toString(event.version())));
    if (body != null) {
      headers.add(JSON);
    }
    if (row.traceparent() != null) {
      headers.add(header(EventHeaders.TRACEPARENT, row.traceparent()));
    }
    return published;
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}

package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.annum.kit.event.EventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Turns outbox rows into Kafka records: CloudEvents 1.0 in binary mode. */
final class EventRecords {
  private final String source;

  EventRecords(String service) {
    this.source = "/annum/" + service;
  }

  ProducerRecord<byte[], byte[]> of(PendingEvent event) {
    OutboxRow row = event.row();
    String payload = event.payload();
    byte[] key = event.key().getBytes(UTF_8);
    var published =
        new ProducerRecord<>(row.topic(), key, payload == null ? null : payload.getBytes(UTF_8));
    Headers headers = published.headers();
    put(headers, EventHeaders.SPEC_VERSION, "1.0");
    put(headers, EventHeaders.ID, event.id().toString());
    put(headers, EventHeaders.SOURCE, source);
    put(headers, EventHeaders.TYPE, row.type());
    put(headers, EventHeaders.TIME, row.createdAt().toString());
    put(headers, EventHeaders.SUBJECT, event.key());
    put(headers, EventHeaders.SEQUENCE, Long.toString(event.version()));
    put(headers, EventHeaders.CONTENT_TYPE, payload == null ? null : "application/json");
    put(headers, EventHeaders.TRACEPARENT, row.traceparent());
    return published;
  }

  private static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }
}

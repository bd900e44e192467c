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

  ProducerRecord<byte[], byte[]> of(OutboxRow row) {
    String payload = row.payload();
    var event =
        new ProducerRecord<>(
            row.topic(),
            row.key().getBytes(UTF_8),
            payload == null ? null : payload.getBytes(UTF_8));
    Headers headers = event.headers();
    put(headers, EventHeaders.SPEC_VERSION, "1.0");
    put(headers, EventHeaders.ID, row.eventId().toString());
    put(headers, EventHeaders.SOURCE, source);
    put(headers, EventHeaders.TYPE, row.type());
    put(headers, EventHeaders.TIME, row.createdAt().toString());
    put(headers, EventHeaders.SUBJECT, row.key());
    put(headers, EventHeaders.SEQUENCE, Long.toString(row.version()));
    put(headers, EventHeaders.CONTENT_TYPE, payload == null ? null : "application/json");
    put(headers, EventHeaders.TRACEPARENT, row.traceparent());
    return event;
  }

  private static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }
}

package org.annum.kit.consumer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annum.kit.event.MalformedEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What one poll brought: by topic the newest event of each key, and what is no event at all. */
record EventBatch(Map<String, List<Delivery>> deliveries, List<FailedRecord> malformed) {

  /** An event and the record it came in. */
  record Delivery(ConsumerRecord<byte[], byte[]> record, IncomingEvent event) {}

  static EventBatch of(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, Map<String, Delivery>> newest = new LinkedHashMap<>();
    List<FailedRecord> malformed = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        IncomingEvent event = EventParser.parse(record);
        newest
            .computeIfAbsent(event.topic(), topic -> new LinkedHashMap<>())
            .merge(event.key(), new Delivery(record, event), EventBatch::newer);
      } catch (MalformedEventException e) {
        malformed.add(new FailedRecord(record, e));
      }
    }
    Map<String, List<Delivery>> deliveries = new LinkedHashMap<>();
    newest.forEach((topic, byKey) -> deliveries.put(topic, List.copyOf(byKey.values())));
    return new EventBatch(deliveries, malformed);
  }

  private static Delivery newer(Delivery one, Delivery other) {
    return other.event().version() > one.event().version() ? other : one;
  }
}

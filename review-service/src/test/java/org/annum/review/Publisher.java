package org.annum.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.testkit.EventContract;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes events as the other services do, and only such that fit the contracts. */
public final class Publisher {
  private static final KafkaProducer<String, String> PRODUCER =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers(), "linger.ms", 0),
          new StringSerializer(),
          new StringSerializer());

  private Publisher() {}

  /** Publishes a state; {@code null} is a deletion. */
  public static void publish(
      String topic, String key, String type, long version, @Nullable String body) {
    EventContract.check(topic, body);
    publishUnchecked(topic, key, type, version, body);
  }

  /** Publishes whatever it is given. */
  public static void publishUnchecked(
      String topic, String key, String type, long version, @Nullable String body) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    headers.add(Map.entry("ce_specversion", "1.0"));
    headers.add(Map.entry("ce_id", UUID.randomUUID().toString()));
    headers.add(Map.entry("ce_source", "/annum/test"));
    headers.add(Map.entry("ce_type", type));
    headers.add(Map.entry("ce_time", "2025-01-01T00:00:00Z"));
    headers.add(Map.entry("ce_subject", key));
    headers.add(Map.entry("ce_sequence", String.valueOf(version)));
    headers.add(Map.entry("content-type", "application/json"));
    ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, body);
    headers.forEach(
        header -> event.headers().add(header.getKey(), header.getValue().getBytes(UTF_8)));
    var unused = PRODUCER.send(event);
    PRODUCER.flush();
  }
}

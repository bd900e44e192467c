package org.annum.feedback.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.testkit.EventContract;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** What others find on the topic of summaries; every body is held to the contract. */
final class Published {
  private static final JsonMapper JSON = new JsonMapper();

  private Published() {}

  /** One record; the body of a deletion is null. */
  record Event(String key, long version, @Nullable JsonNode body) {

    JsonNode state() {
      return Objects.requireNonNull(body);
    }
  }

  /** Waits for so many records about a person and returns them in order. */
  static List<Event> about(String employeeId, int count) {
    List<Event> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(100))
                    .forEach(
                        message -> {
                          if (message.key().startsWith(employeeId + ":")) {
                            found.add(event(message));
                          }
                        });
                return found.size() >= count;
              });
    }
    return found;
  }

  private static KafkaConsumer<String, String> consumer() {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", Infrastructure.kafka().bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Summaries.TOPIC).stream()
            .map(info -> new TopicPartition(Summaries.TOPIC, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static Event event(ConsumerRecord<String, String> message) {
    EventContract.check(message.topic(), message.value());
    String version =
        new String(message.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8);
    try {
      JsonNode body = message.value() == null ? null : JSON.readTree(message.value());
      return new Event(message.key(), Long.parseLong(version), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.annum.goals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annum.testkit.EventContract;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** What other services find on a topic under one key; every body is checked against the schema. */
public final class Published {
  private static final JsonMapper JSON = new JsonMapper();

  private Published() {}

  /** One record; the body of a deletion is null. */
  public record Event(String type, long version, @Nullable JsonNode body) {}

  /** Waits until so many records stand under the key, and returns them in order. */
  public static List<Event> await(String topic, String key, int count) {
    List<Event> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer(topic)) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(100))
                    .forEach(
                        message -> {
                          if (key.equals(message.key())) {
                            found.add(event(message));
                          }
                        });
                return found.size() >= count;
              });
    }
    assertThat(found).hasSize(count);
    return found;
  }

  private static KafkaConsumer<String, String> consumer(String topic) {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", Infrastructure.kafka().bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static Event event(ConsumerRecord<String, String> message) {
    JsonNode body = message.value() == null ? null : checked(message.topic(), message.value());
    return new Event(
        header(message, "ce_type"), Long.parseLong(header(message, "ce_sequence")), body);
  }

  private static JsonNode checked(String topic, String body) {
    EventContract.check(topic, body);
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }

  private static String header(ConsumerRecord<String, String> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

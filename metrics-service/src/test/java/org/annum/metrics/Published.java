package org.annum.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads what the service publishes. */
public final class Published {
  private Published() {}

  /** Everything on the topic under keys that begin so, once there are that many records. */
  public static List<ConsumerRecord<String, String>> await(String topic, String prefix, int count) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      consumer.subscribe(List.of(topic));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                records.removeIf(record -> !record.key().startsWith(prefix));
                return records.size() >= count;
              });
    }
    return records;
  }

  private static KafkaConsumer<String, String> consumer() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", Infrastructure.kafka().bootstrapServers());
    settings.put("group.id", UUID.randomUUID().toString());
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }
}

package org.annum.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads what the service publishes. */
public final class Published {
  private Published() {}

  /**
   * Everything on the topic under keys that begin so, once there are that many records. Others have
   * written ten thousands, so it reads without pausing, and joins no group.
   */
  public static List<ConsumerRecord<String, String>> await(String topic, String prefix, int count) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                  if (record.key().startsWith(prefix)) {
                    records.add(record);
                  }
                }
                return records.size() >= count;
              });
    }
    return records;
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, String> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private static KafkaConsumer<String, String> consumer() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", Infrastructure.kafka().bootstrapServers());
    settings.put("max.poll.records", 10_000);
    settings.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }
}

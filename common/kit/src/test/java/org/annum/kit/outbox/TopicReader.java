package org.annum.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a topic of one partition holds, as a consumer sees it. */
final class TopicReader {
  private TopicReader() {}

  /** Reads at least so many records from the beginning, and all that are there. */
  static List<ConsumerRecord<byte[], byte[]>> read(
      String bootstrapServers, String topic, int least) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partition = List.of(new TopicPartition(topic, 0));
      consumer.assign(partition);
      consumer.seekToBeginning(partition);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      await()
          .atMost(30, SECONDS)
          .pollInSameThread()
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
                return records.size() >= least
                    && consumer.position(partition.get(0))
                        == consumer.endOffsets(partition).get(partition.get(0));
              });
      return records;
    }
  }

  static String header(ConsumerRecord<byte[], byte[]> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }

  static String key(ConsumerRecord<byte[], byte[]> event) {
    return new String(event.key(), UTF_8);
  }
}

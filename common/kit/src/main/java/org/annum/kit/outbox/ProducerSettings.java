package org.annum.kit.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the producers of one service; opening one stops the ones before. */
final class ProducerSettings {
  /** Only fills requests while a batch is handed over; its commit sends what is left at once. */
  private static final int LINGER_MILLIS = 20;

  private final Map<String, Object> settings = new HashMap<>();

  ProducerSettings(Map<String, Object> kafka, String service) {
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 262_144);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, 1);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
    settings.putAll(kafka);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-outbox");
    settings.remove("group.id");
  }

  Producer<byte[], byte[]> create() {
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }
}

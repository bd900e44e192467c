package org.annum.kit.consumer;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.annum.kit.SuiteConfig;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Makes the consumers of one service: a group for the suite's own events, one per foreign topic.
 */
@Singleton
class ConsumerSettings {
  private static final Duration POLL_TIMEOUT = Duration.ofSeconds(1);
  private static final int FETCHED_PER_PARTITION = 8 << 20;
  private static final int FETCHED = 16 << 20;

  private final Map<String, Object> kafka;
  private final String service;
  private final EventConsumerConfig config;

  ConsumerSettings(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      SuiteConfig suite,
      EventConsumerConfig config) {
    this.kafka = kafka;
    this.service = suite.service();
    this.config = config;
  }

  EventLoop.Settings loop() {
    return new EventLoop.Settings(POLL_TIMEOUT, config.retryDelay(), config.maxAttempts());
  }

  Consumer<byte[], byte[]> create() {
    return create(service, config.batchSize(), Map.of());
  }

  /** One that takes much at once: what others write comes in floods. */
  Consumer<byte[], byte[]> createForeign(String topic) {
    return create(
        service + "-" + topic,
        config.foreignBatchSize(),
        Map.of(
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            FETCHED_PER_PARTITION,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            FETCHED));
  }

  /** The id that Kafka gave the topic when it was made. */
  String topicId(String topic) {
    try (Admin admin = Admin.create(kafka)) {
      return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
          .map(description -> description.topicId().toString())
          .findFirst()
          .orElseThrow();
    } catch (ExecutionException e) {
      throw new KafkaException("the topic cannot be described", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new org.apache.kafka.common.errors.InterruptException(e);
    }
  }

  private Consumer<byte[], byte[]> create(String group, int batchSize, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    settings.putAll(more);
    settings.putAll(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, (int) config.topicRefresh().toMillis());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}

package org.annum.kit.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics this service writes to. */
final class OwnedTopics {
  private static final String DAY = "86400000";
  private static final String WEEK = "604800000";

  private final Map<String, OwnedTopic> topics;
  private final Map<String, Object> kafka;
  private final int partitions;
  private final short replicationFactor;

  OwnedTopics(
      List<OwnedTopic> topics, Map<String, Object> kafka, int partitions, short replicationFactor) {
    this.topics = topics.stream().collect(Collectors.toMap(OwnedTopic::name, topic -> topic));
    this.kafka = kafka;
    this.partitions = partitions;
    this.replicationFactor = replicationFactor;
  }

  boolean contains(String topic) {
    return topics.containsKey(topic);
  }

  /**
   * Creates the topics that are not there; existing ones stay as they are.
   *
   * @return in words, which of them lose records that must be kept, or keep ones that must go
   */
  List<String> createMissing() throws InterruptedException {
    if (topics.isEmpty()) {
      return List.of();
    }
    try (Admin admin = Admin.create(kafka)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          topics.values().stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(this::newTopic)
              .toList();
      create(admin, missing);
      return mismatches(admin);
    } catch (ExecutionException e) {
      throw new KafkaException("topics could not be created", e.getCause());
    }
  }

  private static void create(Admin admin, List<NewTopic> missing)
      throws InterruptedException, ExecutionException {
    try {
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) { // another replica was faster
        throw e;
      }
    }
  }

  private List<String> mismatches(Admin admin) throws InterruptedException, ExecutionException {
    List<ConfigResource> resources =
        topics.keySet().stream()
            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
            .toList();
    return admin.describeConfigs(resources).all().get().entrySet().stream()
        .flatMap(
            found ->
                mismatch(
                    Objects.requireNonNull(topics.get(found.getKey().name())), found.getValue())
                    .stream())
        .sorted()
        .toList();
  }

  private static Optional<String> mismatch(OwnedTopic topic, Config found) {
    String wanted = topic.cleanup().name().toLowerCase(Locale.ROOT);
    String actual = found.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    return actual.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            "Topic %s has cleanup.policy=%s but needs %s; change it with kafka-configs"
                .formatted(topic.name(), actual, wanted));
  }

  private NewTopic newTopic(OwnedTopic topic) {
    return new NewTopic(topic.name(), partitions, replicationFactor).configs(settings(topic));
  }

  private Map<String, String> settings(OwnedTopic topic) {
    String retention = Long.toString(topic.retention().toMillis());
    String minInSync = replicationFactor >= 3 ? "2" : "1";
    return switch (topic.cleanup()) {
      case COMPACT ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
              TopicConfig.DELETE_RETENTION_MS_CONFIG, retention,
              TopicConfig.SEGMENT_MS_CONFIG, DAY,
              TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, WEEK,
              TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1",
              TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, minInSync);
      case DELETE ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.RETENTION_MS_CONFIG, retention,
              TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, minInSync);
    };
  }
}

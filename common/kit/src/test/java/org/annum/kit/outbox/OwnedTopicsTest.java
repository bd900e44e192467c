package org.annum.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class OwnedTopicsTest {
  private final String name = "kit.test." + UUID.randomUUID();
  private final Map<String, Object> kafka =
      Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers());

  @Test
  void shouldCreateATopicAsItIsWantedWhenItIsMissing() throws Exception {
    // When
    List<String> warnings = owned(OwnedTopic.compacted(name)).createMissing();

    // Then
    assertThat(warnings).isEmpty();
    assertThat(cleanupPolicy()).isEqualTo("compact");
  }

  @Test
  void shouldWarnAndChangeNothingWhenATopicLosesWhatMustBeKept() throws Exception {
    // Given
    create("delete");

    // When
    List<String> warnings = owned(OwnedTopic.compacted(name)).createMissing();

    // Then
    assertThat(warnings)
        .containsExactly(
            "Topic %s has cleanup.policy=delete but needs compact; change it with kafka-configs"
                .formatted(name));
    assertThat(cleanupPolicy()).isEqualTo("delete");
  }

  @Test
  void shouldWarnWhenATopicKeepsWhatMustGo() throws Exception {
    // Given
    create("compact");

    // When
    List<String> warnings = owned(OwnedTopic.deleted(name, Duration.ofDays(1))).createMissing();

    // Then
    assertThat(warnings).singleElement().asString().contains("compact but needs delete");
  }

  private OwnedTopics owned(OwnedTopic topic) {
    return new OwnedTopics(List.of(topic), kafka, 1, (short) 1);
  }

  private void create(String cleanupPolicy) throws Exception {
    try (Admin admin = Admin.create(kafka)) {
      var topic = new NewTopic(name, 1, (short) 1);
      admin
          .createTopics(List.of(topic.configs(Map.of("cleanup.policy", cleanupPolicy))))
          .all()
          .get();
    }
  }

  private String cleanupPolicy() throws Exception {
    try (Admin admin = Admin.create(kafka)) {
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
      return admin
          .describeConfigs(List.of(resource))
          .all()
          .get()
          .get(resource)
          .get("cleanup.policy")
          .value();
    }
  }
}

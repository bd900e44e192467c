package org.annum.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.kit.outbox.OwnedTopic;
import org.junit.jupiter.api.Test;

/** Topics and rights of production are those that the code needs, neither fewer nor more. */
class TopicsTest {
  private static final Set<String> WRITE = Set.of("Write", "Describe", "DescribeConfigs");
  private static final Set<String> MADE_FOR_OTHERS = Set.of("Read", "Describe", "DescribeConfigs");
  private static final Set<String> READ = Set.of("Read", "Describe");

  private final Manifests production = Manifests.of("production");

  @Test
  void shouldHaveTheSettingsOfTheCodeWhenTopicsAreMadeByManifests() {
    Map<String, Map<String, String>> manifests =
        production
            .kind("KafkaTopic")
            .collect(
                Collectors.toMap(Manifests::name, topic -> Json.texts(topic.at("/spec/config"))));

    Map<String, Map<String, String>> code =
        Repository.SERVICES.stream()
            .flatMap(service -> code(service).ownedTopics().stream())
            .collect(Collectors.toMap(OwnedTopic::name, TopicsTest::settings));

    assertThat(manifests).isEqualTo(code).hasSizeGreaterThan(7);
  }

  @Test
  void shouldBeCopiedThriceWhenATopicIsMade() {
    assertThat(production.kind("KafkaTopic"))
        .allSatisfy(
            topic -> {
              assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
              assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(12);
            });
  }

  @Test
  void shouldAllowWhatTheCodeDoesWhenAServiceUsesKafka() {
    Repository.SERVICES.forEach(
        service ->
            assertThat(allowed(service + "-service")).as(service).isEqualTo(needed(service)));
  }

  @Test
  void shouldScaleByTheGroupsOfTheServiceWhenEventsWait() {
    assertThat(production.kind("ScaledObject"))
        .hasSize(3)
        .allSatisfy(
            scaled -> {
              String service = Manifests.name(scaled).replace("-service", "");
              Set<String> groups =
                  Json.stream(scaled.at("/spec/triggers"))
                      .filter(trigger -> trigger.path("type").asText().equals("kafka"))
                      .map(trigger -> trigger.at("/metadata/consumerGroup").asText())
                      .collect(Collectors.toSet());
              assertThat(groups).isEqualTo(groups(service));
            });
    assertThat(groups("goals")).isEmpty();
  }

  private static ServiceCode code(String service) {
    return new ServiceCode(service + "-service");
  }

  /** What the relay itself would make of a topic with three copies. */
  private static Map<String, String> settings(OwnedTopic topic) {
    String retention = Long.toString(topic.retention().toMillis());
    return switch (topic.cleanup()) {
      case COMPACT ->
          Map.of(
              "cleanup.policy", "compact",
              "delete.retention.ms", retention,
              "segment.ms", "86400000",
              "max.compaction.lag.ms", "604800000",
              "min.cleanable.dirty.ratio", "0.1",
              "min.insync.replicas", "2");
      case DELETE ->
          Map.of("cleanup.policy", "delete", "retention.ms", retention, "min.insync.replicas", "2");
    };
  }

  private Map<String, Set<String>> allowed(String user) {
    Map<String, Set<String>> allowed = new TreeMap<>();
    for (JsonNode acl : production.get("KafkaUser", user).at("/spec/authorization/acls")) {
      assertThat(acl.at("/resource/patternType").asText()).isEqualTo("literal");
      allowed.put(
          acl.at("/resource/type").asText() + " " + acl.at("/resource/name").asText(),
          Json.stream(acl.path("operations")).map(JsonNode::asText).collect(Collectors.toSet()));
    }
    return allowed;
  }

  private static Map<String, Set<String>> needed(String service) {
    Map<String, Set<String>> needed = new TreeMap<>();
    Set<String> foreign = code(service).foreignTopics();
    code(service)
        .ownedTopics()
        .forEach(
            topic ->
                needed.put(
                    "topic " + topic.name(),
                    foreign.contains(topic.name()) ? MADE_FOR_OTHERS : WRITE));
    code(service).consumedTopics().forEach(topic -> needed.put("topic " + topic, READ));
    groups(service).forEach(group -> needed.put("group " + group, READ));
    needed.put("transactionalId " + service + "-outbox", Set.of("Write", "Describe"));
    return needed;
  }

  /** One of the service's name for the suite's events, one more for each foreign topic. */
  private static Set<String> groups(String service) {
    Stream<String> own = code(service).consumedTopics().stream().limit(1).map(any -> service);
    Stream<String> foreign = code(service).foreignTopics().stream().map(t -> service + "-" + t);
    return Stream.concat(own, foreign).collect(Collectors.toCollection(TreeSet::new));
  }
}

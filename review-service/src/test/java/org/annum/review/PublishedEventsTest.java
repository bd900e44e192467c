package org.annum.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.annum.review.Api.as;
import static org.annum.review.Api.awaitReview;
import static org.annum.review.Api.openReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annum.kit.event.EventJson;
import org.annum.testkit.EventContract;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(ConsumedTopics.class)
class PublishedEventsTest {
  private final WorkYear year = WorkYear.ofSomebody();

  @Test
  void shouldPublishReviewAndPlanAsTheContractsSayAndOnlyWhenTheyChanged() {
    // Given
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    JsonPath review =
        awaitReview(
            id,
            found ->
                !found.getBoolean("pending")
                    && "90.58".equals(found.get("content.overall.score.display")));

    // When
    long version = review.getLong("version");
    List<ConsumerRecord<String, String>> reviews = published("annum.reviews.v1", id, version);

    // Then
    assertThat(reviews).extracting(PublishedEventsTest::version).doesNotHaveDuplicates();
    reviews.forEach(event -> EventContract.check("annum.reviews.v1", event.value()));
    JsonNode last = EventJson.read(reviews.get(reviews.size() - 1).value(), JsonNode.class);
    assertThat(last.path("overall").decimalValue()).isEqualByComparingTo("90.5844053494");
    assertThat(last.path("label").asText()).isEqualTo("MEETS");

    String planId = review.getString("planId");
    published("annum.plans.v1", planId, 1)
        .forEach(event -> EventContract.check("annum.plans.v1", event.value()));
  }

  @Test
  void shouldWithdrawReviewAndPlanWhenAPersonIsErased() {
    // Given
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    JsonPath review = awaitReview(id, found -> !found.getBoolean("pending"));
    String planId = review.getString("planId");
    erase(Tokens.hr()).statusCode(409).body("code", equalTo("erasure.person-known"));
    erase(Tokens.auditor()).statusCode(403);
    year.leaves();

    // When
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> erase(Tokens.hr()).extract().statusCode(), is(200));

    // Then
    as(Tokens.hr()).get("/v1/reviews/{id}", id).then().statusCode(404);
    as(Tokens.hr()).get("/v1/improvement-plans/{id}", planId).then().statusCode(404);
    await().untilAsserted(() -> assertWithdrawn("annum.reviews.v1", id));
    await().untilAsserted(() -> assertWithdrawn("annum.plans.v1", planId));
    erase(Tokens.hr())
        .statusCode(200)
        .body("records.find { it.kind == 'reviews' }.count", equalTo(0));
  }

  private ValidatableResponse erase(String token) {
    return as(token)
        .contentType("application/json")
        .body(Map.of("personId", year.employeeId))
        .post("/v1/services/review/erasures")
        .then();
  }

  @Test
  void shouldPublishTheSameReviewAndPlanAgainWhenTheOperatorAsks() {
    // Given
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    JsonPath review = awaitReview(id, found -> !found.getBoolean("pending"));
    String planId = review.getString("planId");

    // When
    as(Tokens.system("suite:operate"))
        .post("/v1/services/review/re-emissions")
        .then()
        .statusCode(202);

    // Then
    await().untilAsserted(() -> assertRepeated("annum.reviews.v1", id));
    await().untilAsserted(() -> assertRepeated("annum.plans.v1", planId));
  }

  private static void assertWithdrawn(String topic, String key) {
    List<ConsumerRecord<String, String>> events = published(topic, key, 1);
    assertThat(events.get(events.size() - 1).value()).isNull();
  }

  /** The last two records of the key are the same. */
  private static void assertRepeated(String topic, String key) {
    List<String> states =
        published(topic, key, 1).stream().map(event -> version(event) + event.value()).toList();
    assertThat(states).hasSizeGreaterThan(1);
    assertThat(states.get(states.size() - 1)).isEqualTo(states.get(states.size() - 2));
  }

  private static long version(ConsumerRecord<String, String> event) {
    return Long.parseLong(new String(event.headers().lastHeader("ce_sequence").value(), UTF_8));
  }

  private static List<ConsumerRecord<String, String>> published(
      String topic, String key, long lastVersion) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            Infrastructure.kafka().bootstrapServers(),
            "isolation.level",
            "read_committed");
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      await().until(() -> !consumer.partitionsFor(topic).isEmpty());
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .pollInSameThread()
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(50))
                    .forEach(
                        event -> {
                          if (event.key().equals(key)) {
                            found.add(event);
                          }
                        });
                return found.stream().anyMatch(event -> version(event) >= lastVersion);
              });
    }
    return found;
  }
}

package org.annum.metrics.factsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.annum.metrics.Api;
import org.annum.metrics.Facts;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What becomes of facts that are refused. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactsInLetterTest {
  private static final String ACTIVITY = "org.annum.fact.activity";
  private static final String DATA_POINT = "org.annum.fact.data-point";
  private static final String OPERATOR = Tokens.system("suite:operate");
  private static final String LETTERS = "/v1/services/metrics/dead-letters";

  private final String source = "k" + UUID.randomUUID().toString().substring(0, 12);

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldSayOfEachRefusedFactWhatToMendInBothLanguages() {
    // Given
    String id = people.employee();
    try (ForeignSystem system = new ForeignSystem()) {
      system.writeRaw(source + ":torn", ACTIVITY, "{\"source\":");
      system.writeRaw(source + ":type", "org.annum.fact.rumour", "{}");
      system.writeRaw(source + ":key", ACTIVITY, json(source, "other", id));
      system.writeRaw(source + ":nobody", ACTIVITY, json(source, "nobody", "E-nobody"));
      system.writeRaw(
          source + ":big", ACTIVITY, "{\"customer\":\"%s\"}".formatted("x".repeat(65_600)));
      system.writeRaw(source + "-nothing", ACTIVITY, null);
      system.writeStructured(
          ACTIVITY,
          Facts.with(Facts.followUp(source, "field", id), Map.of("dueAt", "tomorrow", "x", 1)));
      system.write(ACTIVITY, Facts.followUp(source, "good", id));
    }

    // When
    await().atMost(Duration.ofSeconds(20)).until(() -> letters().size() == 7);

    // Then
    assertThat(letters())
        .containsEntry("torn", " event.body-malformed")
        .containsEntry("type", "type facts-in.type-unknown")
        .containsEntry("key", "key facts-in.key-of-another")
        .containsEntry("nobody", "/employeeId fact.employee-unknown")
        .containsEntry("big", " event.too-large")
        .containsEntry("nothing", "key facts-in.key-unreadable")
        .containsEntry("field", "/data/dueAt fact.time-unreadable, /data/x fact.field-unknown");
    assertThat(letter("type", "zh").getString("errors[0].detail")).contains("必须是以下之一");
    assertThat(letter("type", "en").getString("errors[0].detail")).contains(DATA_POINT);
    Api.awaitFigure(id, "follow_ups_due", "1");
  }

  @Test
  void shouldTakeALetterInOnceItsCauseIsGone() {
    // Given
    String id = "L-" + UUID.randomUUID();
    ForeignSystem.send(ACTIVITY, Facts.doneFollowUp(source, "early", id));
    await().atMost(Duration.ofSeconds(20)).until(() -> letters().size() == 1);
    String path = LETTERS + "/" + letter("early", "en").getLong("id");
    Api.as(OPERATOR).post(path + "/redelivery").then().statusCode(409);

    // When
    people.known(id);
    Api.as(OPERATOR).post(path + "/redelivery").then().statusCode(204);

    // Then
    Api.as(OPERATOR).get(path).then().statusCode(404).body("code", equalTo("dead-letter.unknown"));
    Api.awaitFigure(id, "follow_ups_due", "1");
  }

  @Test
  void shouldLeaveAFactAsItIsWhenItArrivedAnotherWaySinceTheLetter() {
    // Given
    String id = "L-" + UUID.randomUUID();
    String path = letterOf(preparation("late", id, 10));
    people.known(id);
    Api.bulk("data-points", List.of(preparation("late", id, 99))).then().statusCode(207);

    // When
    Response answer = Api.as(OPERATOR).post(path + "/redelivery");

    // Then
    answer.then().statusCode(409).body("code", equalTo("dead-letter.overtaken"));
    stored("late").statusCode(200).body("value", equalTo(99));
    Api.as(OPERATOR).get(path).then().statusCode(200);
  }

  @Test
  void shouldNotBringAFactBackWhenItWasRemovedSinceTheLetter() {
    // Given
    String id = people.employee();
    Api.bulk("data-points", List.of(preparation("gone", id, 10))).then().statusCode(207);
    String somebody = "L-" + UUID.randomUUID();
    String path = letterOf(preparation("gone", somebody, 20));
    people.known(somebody);
    Api.as(Tokens.hr()).delete("/v1/data-points/" + source + "/gone").then().statusCode(204);

    // When
    Response answer = Api.as(OPERATOR).post(path + "/redelivery");

    // Then
    answer.then().statusCode(409).body("code", equalTo("dead-letter.overtaken"));
    stored("gone").statusCode(404);
  }

  @Test
  void shouldEndWithTheLastOfSeveralLettersWhenAllAreTakenInAgain() {
    // Given
    String id = "L-" + UUID.randomUUID();
    letterOf(preparation("twice", id, 10));
    ForeignSystem.send(DATA_POINT, preparation("twice", id, 20));
    await().atMost(Duration.ofSeconds(20)).until(() -> letterCount() == 2);
    people.known(id);

    // When
    Response answer =
        Api.as(OPERATOR)
            .queryParam("topic", FactsInTopic.NAME)
            .queryParam("reason", "fact.employee-unknown")
            .queryParam("limit", 500)
            .post(LETTERS + "/redelivery");

    // Then
    answer.then().statusCode(207);
    assertThat(answer.jsonPath().getInt("succeeded")).isGreaterThanOrEqualTo(2);
    stored("twice").statusCode(200).body("value", equalTo(20));
    assertThat(letters()).isEmpty();
  }

  @Test
  void shouldTakeEveryGoodFactInWhenAStormOfBadOnesComesWithThem() {
    // Given
    String id = people.employee();
    int each = 3_000;

    // When
    try (ForeignSystem system = new ForeignSystem()) {
      for (int i = 0; i < each; i++) {
        system.write(ACTIVITY, Facts.followUp(source, "good-" + i, id));
        system.writeRaw(source + ":bad-" + i, ACTIVITY, "{\"source\":\"%s\"}".formatted(source));
      }
    }

    // Then
    await().atMost(Duration.ofSeconds(60)).until(() -> letterCount() == each);
    Api.awaitFigure(id, "follow_ups_due", Integer.toString(each));
  }

  private ValidatableResponse stored(String externalId) {
    return Api.as(Tokens.auditor()).get("/v1/data-points/{source}/{id}", source, externalId).then();
  }

  /** Writes a fact that is refused; the result is the path of its letter. */
  private String letterOf(Map<String, Object> fact) {
    ForeignSystem.send(DATA_POINT, fact);
    await().atMost(Duration.ofSeconds(20)).until(() -> letterCount() == 1);
    return LETTERS + "/" + letter(String.valueOf(fact.get("externalId")), "en").getLong("id");
  }

  private Map<String, Object> preparation(String externalId, String employeeId, int minutes) {
    return Facts.with(Facts.preparation(source, externalId, employeeId), Map.of("value", minutes));
  }

  private static String json(String source, String externalId, String employeeId) {
    return """
        {"source":"%s","externalId":"%s","employeeId":"%s","type":"FOLLOW_UP","priority":"HIGH",
         "dueAt":"2024-03-05T18:00:00+08:00"}
        """
        .formatted(source, externalId, employeeId);
  }

  /** What is wrong, by external id. */
  private Map<String, String> letters() {
    Map<String, String> letters = new TreeMap<>();
    JsonPath page =
        Api.as(OPERATOR)
            .queryParam("topic", FactsInTopic.NAME)
            .queryParam("limit", 500)
            .get(LETTERS)
            .jsonPath();
    for (Map<String, Object> letter : page.<Map<String, Object>>getList("items")) {
      String key = String.valueOf(letter.get("key"));
      if (key.startsWith(source)) {
        letters.put(key.substring(source.length() + 1), errors(letter));
      }
    }
    return letters;
  }

  @SuppressWarnings("unchecked") // as the API documents it
  private static String errors(Map<String, Object> letter) {
    return String.join(
        ", ",
        ((List<Map<String, Object>>) letter.get("errors"))
            .stream().map(error -> error.get("pointer") + " " + error.get("code")).toList());
  }

  private JsonPath letter(String externalId, String language) {
    long id =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select id from event_dead_letter where message_key = :key")
                    .bind("key", source + ":" + externalId)
                    .mapTo(Long.class)
                    .one());
    return Api.as(OPERATOR)
        .header("Accept-Language", language)
        .get(LETTERS + "/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private int letterCount() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*) from event_dead_letter where starts_with(message_key, :source)")
                .bind("source", source)
                .mapTo(Integer.class)
                .one());
  }
}

package org.annum.metrics.factsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactsInTest {
  private static final String ACTIVITY = "org.annum.fact.activity";
  private static final String DEAL = "org.annum.fact.deal";
  private static final String DATA_POINT = "org.annum.fact.data-point";
  private static final String OPERATOR = Tokens.system("suite:operate");
  private static final String LETTERS = "/v1/services/metrics/dead-letters";

  private final String source = "k" + UUID.randomUUID().toString().substring(0, 12);

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldGiveTheFiguresOfItsFactsWhenWrittenInEitherMode() {
    // Given
    String id = people.employee();

    // When
    try (ForeignSystem system = new ForeignSystem()) {
      system.write(ACTIVITY, Facts.doneFollowUp(source, "1", id));
      system.writeStructured(ACTIVITY, Facts.followUp(source, "2", id));
      system.writeStructured(DEAL, Facts.wonDeal(source, "1", id));
      system.write(DATA_POINT, Facts.preparation(source, "1", id));
    }

    // Then
    awaitFigure(id, "task_completion_rate", "0.5");
    awaitFigure(id, "supported_sales", "1000");
    awaitFigure(id, "prep_minutes", "48");
  }

  @Test
  void shouldTakeTheChangesOfAFactInTheirOrder() {
    // Given
    String id = people.employee();

    // When
    try (ForeignSystem system = new ForeignSystem()) {
      for (int i = 1; i <= 50; i++) {
        system.write(DATA_POINT, preparation("kept", id, i));
        system.write(DATA_POINT, preparation("gone", id, i));
        system.writeDeletion(DATA_POINT, source + ":gone");
        system.writeDeletion(DATA_POINT, source + ":again");
        system.write(DATA_POINT, preparation("again", id, 2 * i));
      }
    }

    // Then
    awaitFigure(id, "prep_minutes", "75");
    assertThat(values()).containsExactlyInAnyOrder("again 100", "kept 50");
    assertThat(letters()).isEmpty();
  }

  @Test
  void shouldNotBringAFactBackWhenOthersFollowItsRemoval() {
    // Given
    String id = people.employee();

    // When
    try (ForeignSystem system = new ForeignSystem()) {
      for (int i = 1; i <= 40; i++) {
        system.write(DATA_POINT, preparation("gone-" + i, id, 10));
        system.writeDeletion(DATA_POINT, source + ":gone-" + i);
        system.write(DATA_POINT, preparation("kept-" + i, id, 40));
      }
    }

    // Then
    awaitFigure(id, "prep_minutes", "40");
    assertThat(values()).hasSize(40).allMatch(value -> value.startsWith("kept"));
  }

  @Test
  void shouldChangeNothingWhenTheSameIsWrittenTwice() {
    // Given
    String id = people.employee();
    write(DATA_POINT, preparation("1", id, 10));
    awaitFigure(id, "prep_minutes", "10");
    long before = versionOf("1");

    // When
    write(DATA_POINT, preparation("1", id, 10));
    write(DATA_POINT, preparation("2", id, 30));
    awaitFigure(id, "prep_minutes", "20");

    // Then
    assertThat(versionOf("1")).isEqualTo(before).isLessThan(versionOf("2"));
  }

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
    awaitFigure(id, "follow_ups_due", "1");
  }

  @Test
  void shouldTakeALetterInOnceItsCauseIsGone() {
    // Given
    String id = "L-" + UUID.randomUUID();
    write(ACTIVITY, Facts.doneFollowUp(source, "early", id));
    await().atMost(Duration.ofSeconds(20)).until(() -> letters().size() == 1);
    String path = LETTERS + "/" + letter("early", "en").getLong("id");
    Api.as(OPERATOR).post(path + "/redelivery").then().statusCode(409);

    // When
    people.known(id);
    Api.as(OPERATOR).post(path + "/redelivery").then().statusCode(204);

    // Then
    Api.as(OPERATOR).get(path).then().statusCode(404).body("code", equalTo("dead-letter.unknown"));
    awaitFigure(id, "follow_ups_due", "1");
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
    awaitFigure(id, "follow_ups_due", Integer.toString(each));
  }

  private void write(String type, Map<String, Object> fact) {
    try (ForeignSystem system = new ForeignSystem()) {
      system.write(type, fact);
    }
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

  private static void awaitFigure(String employeeId, String measure, String value) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        Api.series(employeeId, measure, "2024-03", "2024-03", "MONTH")
                            .getString("points[0].value"))
                    .isEqualTo(value));
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

  private List<String> values() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select external_id || ' ' || trim_scale(value) from data_point
                    where source = :source
                    """)
                .bind("source", source)
                .mapTo(String.class)
                .list());
  }

  private long versionOf(String externalId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select version from data_point where source = :source and external_id = :id")
                .bind("source", source)
                .bind("id", externalId)
                .mapTo(Long.class)
                .one());
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

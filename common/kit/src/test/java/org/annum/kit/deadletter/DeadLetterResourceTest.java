package org.annum.kit.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class DeadLetterResourceTest {
  private static final String PATH = "/v1/services/sample/dead-letters";

  private final String key = UUID.randomUUID().toString();

  @Inject Jdbi jdbi;

  @Test
  void shouldListLettersInPagesWhenTheCallerOperatesTheSuite() {
    // Given
    letter("INCOMING", "{\"size\":101}");
    letter("INCOMING", "{\"size\":102}");

    // When, then
    String cursor =
        operator()
            .get(PATH + "?limit=1")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body(not(containsString("\"size\":")))
            .extract()
            .path("nextCursor");
    operator().get(PATH + "?limit=1&cursor=" + cursor).then().body("items", hasSize(1));
  }

  @Test
  void shouldRefuseWhenTheCallerIsHrOfAnotherServiceOrUnknown() {
    given().get(PATH).then().statusCode(401);
    given().auth().oauth2(Tokens.system("facts:read")).get(PATH).then().statusCode(403);
    operator().get("/v1/services/other/dead-letters").then().statusCode(404);
  }

  @Test
  void shouldKeepTheLetterWhenRedeliveryFailsAndForgetItWhenItWorks() {
    // Given
    long bad = letter("INCOMING", "{\"size\":101}");
    long good = letter("INCOMING", "{\"size\":50}");

    // When
    operator().post(PATH + "/" + bad + "/redelivery").then().statusCode(409);
    operator().post(PATH + "/" + good + "/redelivery").then().statusCode(204);

    // Then
    operator().get(PATH + "/" + bad).then().statusCode(200).body("key", equalTo(key));
    operator().get(PATH + "/" + good).then().statusCode(404);
  }

  @Test
  void shouldNotPublishAgainWhenTheLetterWasOutgoing() {
    // Given
    long letter = letter("OUTGOING", "{}");

    // When, then
    operator().post(PATH + "/" + letter + "/redelivery").then().statusCode(409);
    operator().delete(PATH + "/" + letter).then().statusCode(204);
    operator().get(PATH + "/" + letter).then().statusCode(404);
    operator().get(PATH).then().body("items.id", everyItem(not(equalTo((int) letter))));
  }

  @Test
  void shouldRedeliverTheLettersOfATopicAndReasonPageByPage() {
    // Given
    String reason = "cause " + key;
    long bad = letter("INCOMING", "{\"size\":101}", key + "-1", reason);
    long good = letter("INCOMING", "{\"size\":50}", key + "-2", reason);
    long outgoing = letter("OUTGOING", "{}", key + "-3", reason);
    long other = letter("INCOMING", "{\"size\":50}", key + "-4", "another cause");

    // When
    JsonPath first = redeliver(reason, null);
    JsonPath second = redeliver(reason, first.getString("nextCursor"));

    // Then
    assertThat(first.getList("items.id")).containsExactly(Long.toString(bad));
    assertThat(first.getString("items[0].problem.code")).isEqualTo("dead-letter.failed-again");
    assertThat(first.getInt("failed")).isEqualTo(1);
    assertThat(second.getList("items.id")).containsExactly(Long.toString(good));
    assertThat(second.getInt("succeeded")).isEqualTo(1);
    assertThat(second.getString("nextCursor")).isNull();
    operator()
        .get(PATH + "?reason=" + key)
        .then()
        .body("items.id", contains((int) bad, (int) outgoing));
    operator().get(PATH + "/" + other).then().statusCode(200);
    assertThat(audited(good)).containsExactly("dead-letter.redelivered");
    assertThat(audited(bad)).isEmpty();
  }

  @Test
  void shouldNoteWhoGaveALetterUp() {
    // Given
    long letter = letter("INCOMING", "{\"size\":101}");

    // When
    operator().delete(PATH + "/" + letter).then().statusCode(204);

    // Then
    assertThat(audited(letter)).containsExactly("dead-letter.dropped");
  }

  private JsonPath redeliver(String reason, @Nullable String cursor) {
    RequestSpecification request =
        operator()
            .queryParam("topic", "kit.test.widgets.v1")
            .queryParam("reason", reason)
            .queryParam("limit", 1);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.post(PATH + "/redelivery").then().statusCode(207).extract().jsonPath();
  }

  private List<String> audited(long letter) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select action from audit_record
                    where subject_type = 'dead-letter' and subject_id = :id
                    """)
                .bind("id", Long.toString(letter))
                .mapTo(String.class)
                .list());
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(Tokens.system("suite:operate"));
  }

  private long letter(String direction, String payload) {
    return letter(direction, payload, key, "a reason");
  }

  private long letter(String direction, String payload, String messageKey, String reason) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into event_dead_letter
                      (direction, topic, message_key, event_type, version, payload, reason)
                    values (:direction, 'kit.test.widgets.v1', :key, 'org.annum.widget', 1,
                      convert_to(:payload, 'UTF8'), :reason)
                    returning id
                    """)
                .bind("direction", direction)
                .bind("key", messageKey)
                .bind("reason", reason)
                .bind("payload", payload)
                .mapTo(Long.class)
                .one());
  }
}

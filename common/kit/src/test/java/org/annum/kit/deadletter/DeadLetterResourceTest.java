package org.annum.kit.deadletter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
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

  private static RequestSpecification operator() {
    return given().auth().oauth2(Tokens.system("suite:operate"));
  }

  private long letter(String direction, String payload) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into event_dead_letter
                      (direction, topic, message_key, event_type, version, payload, reason)
                    values (:direction, 'kit.test.widgets.v1', :key, 'org.annum.widget', 1,
                      convert_to(:payload, 'UTF8'), 'a reason')
                    returning id
                    """)
                .bind("direction", direction)
                .bind("key", key)
                .bind("payload", payload)
                .mapTo(Long.class)
                .one());
  }
}

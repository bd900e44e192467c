package org.annum.metrics.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
class FactWebhookTest {
  private static final String PATH = "/v1/fact-webhooks";
  private static final String WRITER = Tokens.system("facts:write");
  private static final String READER = Tokens.auditor();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String source = "w" + UUID.randomUUID().toString().substring(0, 12);

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldTakeSignedFactsInAndShowWhatCame() {
    // Given
    String secret = create();
    String id = people.employee();

    // When
    deliver(
            secret,
            "d1",
            facts(Facts.doneFollowUp(source, "1", id), Facts.followUp(source, "2", id)))
        .statusCode(207)
        .body("succeeded", equalTo(2))
        .body("items.status", contains(201, 201));
    deliver(secret, "d2", json(Map.of("kind", "deals", "item", Facts.wonDeal(source, "1", id))))
        .statusCode(207)
        .body("items[0].status", equalTo(201));

    // Then
    assertThat(value(id, "task_completion_rate")).isEqualTo("[0.5]");
    assertThat(value(id, "supported_sales")).isEqualTo("[1000]");
    Api.as(READER)
        .get(PATH + "/" + source)
        .then()
        .statusCode(200)
        .body("accepted", equalTo(3))
        .body("rejected", equalTo(0))
        .body("lastAccepted", equalTo(1))
        .body("lastReceivedAt", not(nullValue()));
  }

  @Test
  void shouldAnswerAsTheFirstTimeAndDoNothingWhenADeliveryComesAgain() {
    // Given
    String secret = create();
    String id = people.employee();
    String body = facts(Facts.followUp(source, "1", id), Facts.followUp(source, "2", "E-nobody"));
    String first = deliver(secret, "d1", body).statusCode(207).extract().asString();
    Api.as(WRITER).delete("/v1/activities/" + source + "/1").then().statusCode(204);

    // When
    String again = deliver(secret, "d1", body).statusCode(207).extract().asString();

    // Then
    assertThat(again).isEqualTo(first);
    Api.as(READER).get("/v1/activities/" + source + "/1").then().statusCode(404);
    Api.as(READER).get(PATH + "/" + source).then().body("accepted", equalTo(1));
    deliver(secret, "d1", facts(Facts.followUp(source, "3", id)))
        .statusCode(422)
        .body("code", equalTo("idempotency.key-reused"));
  }

  @Test
  void shouldSayOfEachRefusedFactWhatIsWrongWhenTheOthersGoIn() {
    // Given
    String secret = create();
    String id = people.employee();

    // When, then
    deliver(
            secret,
            "d1",
            facts(
                Facts.followUp("task-tool", "1", id),
                Facts.followUp(source, "2", id),
                Facts.with(Facts.followUp(source, "3", id), Map.of("dueAt", "soon"))))
        .statusCode(207)
        .body("items.index", contains(0, 1, 2))
        .body("items.status", contains(422, 201, 422))
        .body("items.id", contains("1", "2", "3"))
        .body("items[0].problem.errors[0].code", equalTo("webhook.source-of-another"))
        .body("items[2].problem.errors[0].pointer", equalTo("/dueAt"));
  }

  @Test
  void shouldKeepEverybodyOutInTheSameWayWhenTheSignatureIsNotRight() {
    // Given
    String secret = create();
    String stranger = create("o" + source);
    String body = facts(Facts.followUp(source, "1", people.employee()));
    String now = now();
    String right = Signatures.sign(secret, "d1", now, body);

    // When, then
    refused(send(source, "d1", now, Signatures.sign(stranger, "d1", now, body), body));
    refused(send(source, "d2", now, right, body));
    refused(send(source, "d1", Long.toString(Long.parseLong(now) + 1), right, body));
    refused(send(source, "d1", now, right, body + " "));
    refused(send(source, "d1", now, right.replace("v1,", "v2,"), body));
    refused(send(source, "d1", now, right.replace("v1,", ""), body));
    refused(send(source, "d1", now, "", body));
    refused(send("nobody", "d1", now, right, body));
    refused(given().contentType(ContentType.JSON).body(body).post(PATH + "/" + source));
    refused(
        given()
            .auth()
            .oauth2(WRITER)
            .contentType(ContentType.JSON)
            .body(body)
            .post(PATH + "/" + source));
    assertThat(send(source, "d1", now, "v1,AAAA v1a,x " + right, body).statusCode()).isEqualTo(207);
  }

  @Test
  void shouldRefuseWhenTheDeliveryWasSignedTooLongAgoOrInTheFuture() {
    // Given
    String secret = create();
    String body = facts(Facts.followUp(source, "1", people.employee()));

    // When, then
    for (Duration apart : List.of(Duration.ofMinutes(6), Duration.ofMinutes(-6))) {
      String then = Long.toString(Instant.now().minus(apart).getEpochSecond());
      send(source, "d1", then, Signatures.sign(secret, "d1", then, body), body)
          .then()
          .statusCode(401)
          .body("code", equalTo("webhook.not-timely"));
    }
    String then = Long.toString(Instant.now().minusSeconds(240).getEpochSecond());
    send(source, "d1", then, Signatures.sign(secret, "d1", then, body), body)
        .then()
        .statusCode(207);
  }

  @Test
  void shouldAcceptBothSecretsForAWhileWhenOneIsReplaced() {
    // Given
    String first = create();
    String body = facts(Facts.followUp(source, "1", people.employee()));

    // When
    String second = rotate(24);

    // Then
    deliver(first, "d1", body).statusCode(207);
    deliver(second, "d2", body).statusCode(207);
    String now = now();
    String both =
        Signatures.sign(first, "d3", now, body) + " " + Signatures.sign(second, "d3", now, body);
    send(source, "d3", now, both, body).then().statusCode(207);
    String third = rotate(0);
    deliver(first, "d4", body).statusCode(401);
    deliver(second, "d5", body).statusCode(401);
    deliver(third, "d6", body).statusCode(207);
  }

  @Test
  void shouldTakeNothingInWhenTheWebhookIsClosedOrDeleted() {
    // Given
    String secret = create();
    String body = facts(Facts.followUp(source, "1", people.employee()));

    // When, then
    String etag = put(false, "\"1\"").then().statusCode(200).extract().header("ETag");
    deliver(secret, "d1", body).statusCode(401);
    put(true, "\"1\"").then().statusCode(412);
    put(true, etag).then().statusCode(200).body("enabled", equalTo(true));
    deliver(secret, "d1", body).statusCode(207);
    Api.as(WRITER).delete(PATH + "/" + source).then().statusCode(428);
    Api.as(WRITER).header("If-Match", "*").delete(PATH + "/" + source).then().statusCode(204);
    deliver(secret, "d2", body).statusCode(401);
    Api.as(READER).get(PATH + "/" + source).then().statusCode(404);
  }

  @Test
  void shouldRefuseABodyThatIsTooLargeOrNotOfTheForm() {
    // Given
    String secret = create();

    // When, then
    deliver(secret, "d1", "{\"kind\":\"deals\",\"x\":\"%s\"}".formatted("x".repeat(1 << 20)))
        .statusCode(413);
    deliver(secret, "d2", "{\"kind\":").statusCode(400);
    deliver(secret, "d3", "{\"kind\":\"rumours\",\"items\":[]}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/kind"));
    deliver(secret, "d4", "{\"kind\":\"deals\"}")
        .statusCode(422)
        .body("errors[0].code", equalTo("webhook.item-or-items"));
    deliver(secret, "d5", "{\"items\":[],\"wrong\":1}")
        .statusCode(422)
        .body("errors.pointer", contains("/kind", "/wrong"));
  }

  @Test
  void shouldSlowASenderDownWhenItDeliversTooFast() {
    // Given
    String secret = create();
    String body = "{\"kind\":\"deals\"}";

    // When
    Response answer = deliver(secret, "d", body).extract().response();
    for (int i = 0; i < 2_000 && answer.statusCode() == 422; i++) {
      answer = deliver(secret, "d" + i, body).extract().response();
    }

    // Then
    answer.then().statusCode(429).header("Retry-After", equalTo("1"));
    answer.then().body("code", equalTo("webhook.too-many"));
  }

  @Test
  void shouldLeaveSettingUpToThoseWhoMayWriteFactsAndNoteIt() {
    // Given
    Map<String, String> request = Map.of("source", source);

    // When, then
    given().contentType(ContentType.JSON).body(request).post(PATH).then().statusCode(401);
    Api.as(READER).body(request).post(PATH).then().statusCode(403);
    Api.as(Tokens.employee("E1")).get(PATH).then().statusCode(403);
    create();
    Api.as(WRITER).body(request).post(PATH).then().statusCode(409);
    Api.as(WRITER).body(Map.of("source", "No Source")).post(PATH).then().statusCode(422);
    rotate(1);
    Api.as(READER).queryParam("limit", 500).get(PATH).then().body("items.source", hasItem(source));
    assertThat(audited()).containsExactly("fact-webhook.created", "fact-webhook.secret-replaced");
  }

  @Test
  void shouldNotStoreASecretInTheOpen() {
    // When
    String secret = create();

    // Then
    byte[] sealed =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select sealed from fact_webhook_secret where source = :source")
                    .bind("source", source)
                    .mapTo(byte[].class)
                    .one());
    assertThat(Signatures.contains(sealed, secret)).isFalse();
  }

  private String create() {
    return create(source);
  }

  private static String create(String source) {
    return Api.as(WRITER)
        .body(Map.of("source", source))
        .post(PATH)
        .then()
        .statusCode(201)
        .header("Location", endsWith(PATH + "/" + source))
        .body("secret", startsWith("whsec_"))
        .extract()
        .path("secret");
  }

  private String rotate(int overlapHours) {
    return Api.as(WRITER)
        .body(Map.of("overlapHours", overlapHours))
        .post(PATH + "/" + source + "/secrets")
        .then()
        .statusCode(201)
        .extract()
        .path("secret");
  }

  private Response put(boolean enabled, String etag) {
    return Api.as(WRITER)
        .header("If-Match", etag)
        .body(Map.of("enabled", enabled))
        .put(PATH + "/" + source);
  }

  private ValidatableResponse deliver(String secret, String id, String body) {
    String now = now();
    return send(source, id, now, Signatures.sign(secret, id, now, body), body).then();
  }

  private static Response send(
      String source, String id, String timestamp, String signature, String body) {
    return given()
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", signature)
        .contentType(ContentType.JSON)
        .body(body.getBytes(UTF_8))
        .post(PATH + "/" + source);
  }

  private static void refused(Response response) {
    response
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Signature"))
        .body("code", equalTo("webhook.not-signed"));
  }

  private List<String> audited() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select action from audit_record
                    where subject_type = 'fact-webhook' and subject_id = :source order by id
                    """)
                .bind("source", source)
                .mapTo(String.class)
                .list());
  }

  private static String value(String employeeId, String measure) {
    return Api.series(employeeId, measure, "2024-03", "2024-03", "MONTH").getString("points.value");
  }

  @SafeVarargs
  private static String facts(Map<String, Object>... activities) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Map<String, Object> activity : activities) {
      items.add(activity);
    }
    return json(Map.of("kind", "activities", "items", items));
  }

  private static String now() {
    return Long.toString(Instant.now().getEpochSecond());
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

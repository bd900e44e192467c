package org.annum.kit.operation;

import static io.restassured.RestAssured.given;
import static org.annum.kit.operation.OperationFixture.file;
import static org.annum.kit.operation.OperationFixture.get;
import static org.annum.kit.operation.OperationFixture.submission;
import static org.annum.kit.operation.OperationFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OperationResourceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject OperationExecutor executor;
  @Inject Jdbi jdbi;

  @TestHTTPResource URI base;

  private final String name = UUID.randomUUID().toString();

  @BeforeEach
  void emptyQueue() {
    jdbi.useHandle(handle -> handle.execute("delete from operation"));
  }

  @Test
  void shouldAnswer202WithTheOperationAndItsPlace() {
    // When
    Response response = submission(Tokens.employee("E1"), ImportWorker.KIND, name, file(name, 5));

    // Then
    String id =
        response.then().statusCode(202).body("state", equalTo("QUEUED")).extract().path("id");
    assertThat(response.header("Location")).endsWith("/v1/services/sample/operations/" + id);
    get(Tokens.employee("E1"), UUID.fromString(id), "")
        .then()
        .statusCode(200)
        .body("kind", equalTo(ImportWorker.KIND))
        .body("parameters.name", equalTo(name))
        .body("startedAt", nullValue());
  }

  @Test
  void shouldShowCountsAndRejectionsWithWords() {
    // Given
    UUID id = submit(ImportWorker.KIND, name, file(name, 35));
    executor.runNext();

    // When
    Response operation = get(Tokens.employee("E1"), id, "");
    Response first = get(Tokens.employee("E1"), id, "/rejections?limit=2");
    String next = first.path("nextCursor");
    Response second = get(Tokens.employee("E1"), id, "/rejections?limit=2&cursor=" + next);

    // Then
    operation
        .then()
        .body("state", equalTo("SUCCEEDED"))
        .body("counts.accepted", equalTo(32))
        .body("counts.rejected", equalTo(3))
        .body("progress.done", equalTo(35));
    first
        .then()
        .body("items.row", contains(11, 21))
        .body("items[0].column", equalTo("value"))
        .body("items[0].code", equalTo("table.nul-character"))
        .body("items[0].detail", equalTo("含有 NUL 字符,请删除"))
        .body("items[0].value", equalTo("bad"));
    second.then().body("items.row", contains(31)).body("nextCursor", nullValue());
  }

  @Test
  void shouldExplainAFailureInTheReadersLanguage() {
    // Given a file whose columns are others
    UUID id = submit(ImportWorker.KIND, name, "a,b\n1,2\n");
    executor.runNext();

    // When / Then
    get(Tokens.employee("E1"), id, "")
        .then()
        .body("state", equalTo("FAILED"))
        .body("problem.code", equalTo("request.invalid"))
        .body("problem.errors.pointer", contains("key", "value"))
        .body("problem.errors[0].detail", equalTo("缺少列 key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/rejections", "/events"})
  void shouldShowAnOperationToItsSubmitterAndOperatorsOnly(String suffix) {
    // Given
    UUID id = submit(PlainWorker.KIND, name, "x");
    executor.runNext();

    // When / Then
    assertThat(get(Tokens.employee("E1"), id, suffix).statusCode()).isEqualTo(200);
    assertThat(get(Tokens.hr(), id, suffix).statusCode()).isEqualTo(200);
    assertThat(get(Tokens.system("suite:operate"), id, suffix).statusCode()).isEqualTo(200);
    assertThat(get(Tokens.employee("E2"), id, suffix).statusCode()).isEqualTo(404);
    assertThat(get(Tokens.system("facts:write"), id, suffix).statusCode()).isEqualTo(404);
    assertThat(get(Tokens.forged("E1"), id, suffix).statusCode()).isEqualTo(401);
    given().get("/v1/services/sample/operations/" + id + suffix).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.hr())
        .get("/v1/services/other/operations/" + id + suffix)
        .then()
        .statusCode(404)
        .body("code", equalTo("service.unknown"));
  }

  @Test
  void shouldSubmitOnceForOneIdempotencyKey() {
    // When
    String first = submitWithKey(name, "x").then().statusCode(202).extract().path("id");
    String again = submitWithKey(name, "x").then().statusCode(202).extract().path("id");
    Response other = submitWithKey(name, "y");

    // Then
    assertThat(again).isEqualTo(first);
    other.then().statusCode(422).body("code", equalTo("idempotency.key-reused"));
    assertThat(operations()).isOne();
  }

  @Test
  void shouldTellProgressAsServerSentEventsUntilTheEnd() {
    // Given an import that waits before its second and third chunk for the event of the one before
    List<JsonNode> events = new CopyOnWriteArrayList<>();
    ImportWorker.BEFORE_CHUNK.put(
        name, last -> await().until(() -> last == 11 || seen(events, last - 11)));
    UUID id = submit(ImportWorker.KIND, name, file(name, 30));
    CompletableFuture<Void> stream = listen(id, events);
    await().until(() -> !events.isEmpty());

    // When
    executor.runNext();
    stream.join();

    // Then
    assertThat(events.get(0).get("state").asText()).isEqualTo("QUEUED");
    assertThat(events)
        .extracting(event -> event.at("/progress/done").asLong())
        .containsSubsequence(0L, 10L, 20L, 30L);
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.get("state").asText()).isEqualTo("SUCCEEDED");
    assertThat(last.at("/counts/accepted").asLong()).isEqualTo(27);
  }

  @Test
  void shouldExplainAFailureToAWatcherInItsLanguage() {
    // Given
    List<JsonNode> events = new CopyOnWriteArrayList<>();
    UUID id = submit(ImportWorker.KIND, name, "a,b\n1,2\n");
    CompletableFuture<Void> stream = listen(id, events);
    await().until(() -> !events.isEmpty());

    // When
    executor.runNext();
    stream.join();

    // Then
    assertThat(events.get(events.size() - 1).at("/problem/errors/0/detail").asText())
        .isEqualTo("缺少列 key");
  }

  private static boolean seen(List<JsonNode> events, long done) {
    return events.stream().anyMatch(event -> event.at("/progress/done").asLong() == done);
  }

  private CompletableFuture<Void> listen(UUID id, List<JsonNode> events) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/v1/services/sample/operations/" + id + "/events"))
            .header("Authorization", "Bearer " + Tokens.employee("E1"))
            .header("Accept", "text/event-stream")
            .header("Accept-Language", "zh")
            .build();
    return HttpClient.newHttpClient()
        .sendAsync(request, BodyHandlers.ofLines())
        .thenAcceptAsync(
            response ->
                response
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .forEach(line -> events.add(json(line.substring("data:".length())))));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private Response submitWithKey(String key, String body) {
    return given()
        .auth()
        .oauth2(Tokens.employee("E1"))
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .queryParam("kind", PlainWorker.KIND)
        .queryParam("name", name)
        .body(body)
        .post("/v1/test-imports");
  }

  private int operations() {
    return jdbi.withHandle(
        handle -> handle.select("select count(*) from operation").mapTo(Integer.class).one());
  }
}

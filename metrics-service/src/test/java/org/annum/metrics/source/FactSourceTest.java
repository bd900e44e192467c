package org.annum.metrics.source;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.source.Sources.ADMINISTRATOR;
import static org.annum.metrics.source.Sources.name;
import static org.annum.metrics.source.Sources.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactSourceTest {
  @Inject Jdbi jdbi;

  private final String name = name();
  private final String path = "/v1/fact-sources/" + name;

  @Test
  void shouldBeCreatedChangedAndRemoved() {
    // Given
    String tag =
        Sources.create(source(name, "scripted", Map.of("note", "first")))
            .then()
            .statusCode(201)
            .body("version", equalTo(1))
            .body("settings.note", equalTo("first"))
            .body("every", equalTo("PT1H"))
            .extract()
            .header("ETag");

    // When
    as(ADMINISTRATOR)
        .header("If-Match", tag)
        .body(change(Map.of("note", "second", "token", "env:ANNUM_SECRET_CRM")))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("settings.note", equalTo("second"))
        .body("changedBy", equalTo("E9001"));

    // Then
    as(ADMINISTRATOR)
        .header("If-Match", tag)
        .body(change(Map.of()))
        .put(path)
        .then()
        .statusCode(412);
    as(ADMINISTRATOR).body(change(Map.of())).put(path).then().statusCode(428);
    as(ADMINISTRATOR).delete(path).then().statusCode(428);
    as(ADMINISTRATOR).header("If-Match", tag).delete(path).then().statusCode(412);
    as(ADMINISTRATOR)
        .queryParam("limit", 500)
        .get("/v1/fact-sources")
        .then()
        .body("items.name", hasItem(name));

    // When
    as(ADMINISTRATOR).header("If-Match", "\"2\"").delete(path).then().statusCode(204);

    // Then
    as(ADMINISTRATOR)
        .get(path)
        .then()
        .statusCode(404)
        .body("code", equalTo("fact-source.not-found"));
    assertThat(audited())
        .containsExactly("fact-source.created", "fact-source.changed", "fact-source.removed");
  }

  @Test
  void shouldRefuseEverythingThatIsWrongAtOnce() {
    // Given
    Map<String, Object> source =
        source(
            "Health Page",
            "scripted",
            Map.of("note", 7, "token", "hunter2-hunter2", "size", 11, "other", true));
    source.put("every", "PT1S");
    source.put("requestsPerMinute", 0);

    // When
    String answer =
        Sources.create(source)
            .then()
            .statusCode(422)
            .body(
                "errors.pointer",
                containsInAnyOrder(
                    "/name",
                    "/every",
                    "/requestsPerMinute",
                    "/settings/note",
                    "/settings/token",
                    "/settings/size",
                    "/settings/other"))
            .extract()
            .asString();

    // Then
    assertThat(answer).doesNotContain("hunter2");
  }

  @Test
  void shouldKnowTheKindsOfConnectors() {
    Sources.create(source(name, "carrier-pigeon", Map.of()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/kind"))
        .body("errors.code", contains("source.value-unknown"));
    Sources.create(source("health", "scripted", Map.of()))
        .then()
        .statusCode(422)
        .body("errors.code", contains("fact-source.name-reserved"));
  }

  @Test
  void shouldKeepNameAndKind() {
    // Given
    Sources.create(source(name, "scripted", Map.of())).then().statusCode(201);

    // When
    Sources.create(source(name, "scripted", Map.of()))
        .then()
        .statusCode(409)
        .body("code", equalTo("fact-source.name-taken"));
    Map<String, Object> other = change(Map.of());
    other.put("kind", "other");

    // Then
    as(ADMINISTRATOR)
        .header("If-Match", "*")
        .body(other)
        .put(path)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("fact-source.kind-fixed"));
  }

  @Test
  void shouldBeCreatedOnceWhenTheAnswerWasLost() {
    for (int attempt = 0; attempt < 2; attempt++) {
      as(ADMINISTRATOR)
          .header("Idempotency-Key", "create-" + name)
          .body(source(name, "scripted", Map.of()))
          .post("/v1/fact-sources")
          .then()
          .statusCode(201)
          .body("version", equalTo(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "get, ''", "get, /health", "get, /runs", "get, /rejections",
    "post, /runs", "delete, /cursor", "delete, /rejections/1", "delete, ''"
  })
  void shouldBeKeptFromThoseWhoDoNotAdministerIt(String verb, String below) {
    // Given
    Sources.create(source(name, "scripted", Map.of())).then().statusCode(201);

    // Then
    as(Tokens.employee("E1"))
        .header("If-Match", "*")
        .request(verb, path + below)
        .then()
        .statusCode(403);
    as(Tokens.system("facts:write"))
        .header("If-Match", "*")
        .request(verb, path + below)
        .then()
        .statusCode(403);
    as(Tokens.auditor())
        .header("If-Match", "*")
        .request(verb, path + below)
        .then()
        .statusCode(verb.equals("get") ? 200 : 403);
  }

  @Test
  void shouldAnswerNotFoundForASourceThatIsNotThere() {
    for (String below : List.of("", "/health", "/runs", "/rejections")) {
      as(ADMINISTRATOR)
          .get("/v1/fact-sources/nobody" + below)
          .then()
          .statusCode(404)
          .body("code", equalTo("fact-source.not-found"));
    }
    as(ADMINISTRATOR).post("/v1/fact-sources/nobody/runs").then().statusCode(404);
    as(ADMINISTRATOR).delete("/v1/fact-sources/nobody/cursor").then().statusCode(404);
    as(ADMINISTRATOR)
        .get("/v1/fact-sources?limit=500")
        .then()
        .body("items.name", not(hasItem("nobody")));
  }

  private static Map<String, Object> change(Map<String, Object> settings) {
    Map<String, Object> request = new HashMap<>(source("", "scripted", settings));
    request.remove("name");
    return request;
  }

  private List<String> audited() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select action from audit_record
                    where subject_type = 'fact-source' and subject_id = ? order by id
                    """)
                .bind(0, name)
                .mapTo(String.class)
                .list());
  }
}

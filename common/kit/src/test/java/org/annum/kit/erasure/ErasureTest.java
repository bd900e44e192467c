package org.annum.kit.erasure;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ErasureTest {
  private static final String PATH = "/v1/services/sample/erasures";
  private static final String STILL_THERE = "still-there";

  private final String person = "P." + UUID.randomUUID();

  @Inject Jdbi jdbi;

  @Test
  void shouldRemoveRowsAndLettersThatNameThePersonAndNoOther() {
    // Given
    UUID operation = UUID.randomUUID();
    execute(
        "insert into operation (id, kind, parameters, submitted_by, state, finished_at)"
            + " values (?, 'sample', '{}', 'E1', 'SUCCEEDED', now())",
        operation);
    row(operation, 2, "[\"4711\",\"" + person + ":0.5;X:0.5\"]");
    row(operation, 3, "[\"4712\",\"" + person + "-2\"]");
    row(operation, 4, "[\"4713\",\"" + person.replace('.', 'x') + "\"]");
    letter(person + ":2024-03", "{}");
    letter("other", "{\"employeeId\":\"" + person + "\"}");
    letter("others", "{\"employeeId\":\"" + person + "-2\"}");

    // When
    ValidatableResponse answer = erase(person).statusCode(200);

    // Then
    answer
        .body("personId", equalTo(person))
        .body("records.kind", contains("dead-letters", "rejected-rows"))
        .body("records.count", contains(2, 1));
    assertThat(rowsOf(operation)).containsExactly(3L, 4L);
    assertThat(audited()).isEqualTo("{\"dead-letters\":2,\"rejected-rows\":1}");
    erase(person).statusCode(200).body("records.count", contains(0, 0));
  }

  @Test
  void shouldEraseNothingOfAPersonWhoIsStillThere() {
    letter(STILL_THERE, "{}");

    erase(STILL_THERE).statusCode(409).body("code", equalTo("erasure.person-known"));

    assertThat(letters(STILL_THERE)).isEqualTo(1);
  }

  @Test
  void shouldRefuseWhoMayNotErase() {
    Map<String, String> body = Map.of("personId", person);
    var json = given().contentType("application/json").body(body);
    json.post(PATH).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.system("suite:operate"))
        .contentType("application/json")
        .body(body)
        .post(PATH)
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.system("people:erase"))
        .contentType("application/json")
        .body(body)
        .post("/v1/services/other/erasures")
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.system("people:erase"))
        .contentType("text/plain")
        .body(person)
        .post(PATH)
        .then()
        .statusCode(415);
    erase(" ").statusCode(422).body("errors[0].pointer", equalTo("/personId"));
  }

  private static ValidatableResponse erase(String personId) {
    return given()
        .auth()
        .oauth2(Tokens.system("people:erase"))
        .contentType("application/json")
        .body(Map.of("personId", personId))
        .post(PATH)
        .then();
  }

  private void row(UUID operation, long number, String cells) {
    execute(
        "insert into operation_rejected_row values (?, ?, cast(? as json))",
        operation,
        number,
        cells);
  }

  private void letter(String key, String body) {
    execute(
        "insert into event_dead_letter (direction, topic, message_key, payload, reason)"
            + " values ('INCOMING', 'kit.test', ?, ?, 'no reason')",
        key,
        body.getBytes(UTF_8));
  }

  private void execute(String sql, Object... arguments) {
    jdbi.useHandle(handle -> handle.execute(sql, arguments));
  }

  private List<Long> rowsOf(UUID operation) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select row_no from operation_rejected_row where operation_id = ? order by 1",
                    operation)
                .mapTo(Long.class)
                .list());
  }

  private long letters(String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select count(*) from event_dead_letter where message_key = ?", key)
                .mapTo(Long.class)
                .one());
  }

  private String audited() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select detail from audit_record where action = 'person.erased'"
                        + " and subject_id = ? order by id limit 1",
                    person)
                .mapTo(String.class)
                .one());
  }

  /** Knows one person. */
  @Singleton
  static class Persons implements KnownPersons {

    @Override
    public boolean isKnown(String personId) {
      return personId.equals(STILL_THERE);
    }
  }
}

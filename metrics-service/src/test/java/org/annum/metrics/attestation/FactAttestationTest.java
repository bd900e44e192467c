package org.annum.metrics.attestation;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Facts.with;
import static org.annum.metrics.Facts.wonDeal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactAttestationTest {
  private static final String PATH = "/v1/fact-attestations";

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldTakeWhatAPersonSaysOfEachKindOfFact() {
    // Given
    String id = people.employee();
    bulk("activities", List.of(doneFollowUp("said", "1", id)));
    bulk("deals", List.of(wonDeal("said", "1", id)));
    bulk("data-points", List.of(preparation("said", "1", id)));

    // When
    say(id, "ACTIVITY", "said:1", "AGREE", null).then().statusCode(201);
    say(id, "DEAL", "said:1", "COMMENT", "with E1").then().statusCode(201);
    say(id, "DATA_POINT", "said:1", "DISPUTE", "it took 30").then().statusCode(201);

    // Then
    as(Tokens.employee(id))
        .get(PATH + "?employeeId={id}", id)
        .then()
        .body("items.state", contains("AGREED", "COMMENTED", "DISPUTED"))
        .body("items.factDay", contains("2024-03-05", "2024-03-31", "2024-03-05"))
        .body("items.factChanged", contains(false, false, false));
  }

  @Test
  void shouldTakeNothingAboutAnothersFactOrWithoutWords() {
    String id = people.employee();
    String other = people.employee();
    bulk("activities", List.of(doneFollowUp("others", "1", id)));

    say(other, "ACTIVITY", "others:1", "AGREE", null).then().statusCode(404);
    say(id, "DEAL", "others:1", "AGREE", null).then().statusCode(404);
    say(id, "ACTIVITY", "others:1", "DISPUTE", " ").then().statusCode(422);
    say(id, "ACTIVITY", "others:1", "DISPUTE", "x".repeat(2001)).then().statusCode(422);
    say(id, "ACTIVITY", "others", "AGREE", null)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("attestation.record-unreadable"));
    as(Tokens.employee(id))
        .body("{\"kind\":\"SHOUT\",\"text\":1}")
        .post(PATH)
        .then()
        .statusCode(422);
    as("none").post(PATH).then().statusCode(401);
  }

  @Test
  void shouldTakeARepetitionOnceAndOneOpenDispute() {
    String id = people.employee();
    bulk("activities", List.of(doneFollowUp("once", "1", id)));
    Map<String, Object> dispute = body("ACTIVITY", "once:1", "DISPUTE", "no");

    String first = post(id, dispute, "key-once").then().statusCode(201).extract().path("id");
    String again = post(id, dispute, "key-once").then().statusCode(201).extract().path("id");

    assertThat(again).isEqualTo(first);
    say(id, "ACTIVITY", "once:1", "DISPUTE", "no!")
        .then()
        .statusCode(409)
        .body("code", equalTo("attestation.dispute-open"));
    post(id, body("ACTIVITY", "once:1", "AGREE", null), "key-once").then().statusCode(422);
  }

  @Test
  void shouldLetTheManagerOfTheDayDecideAndKeepTheDisputeWhenTheFactChanges() {
    // Given: the manager of March, and another one now
    String id = people.employee();
    String manager = people.employee();
    String later = people.employee();
    people.reports(id, manager, "2024-01-01", "2024-03-31");
    people.reports(id, later, "2024-04-01", "2024-12-31");
    bulk("activities", List.of(doneFollowUp("disputed", "1", id)));
    Response stated = say(id, "ACTIVITY", "disputed:1", "DISPUTE", "I was ill");
    String path = PATH + "/" + stated.path("id");
    awaiting(manager).body("items.text", contains("I was ill"));
    awaiting(later).body("items", empty());
    awaiting(id).body("items", empty());

    // When
    assertThat(decide(id, path, "\"1\"").statusCode()).isEqualTo(403);
    assertThat(decide(later, path, "\"1\"").statusCode()).isEqualTo(404);
    assertThat(
            as(Tokens.hr())
                .header("If-Match", "\"1\"")
                .body(REASON)
                .post(path + "/decision")
                .statusCode())
        .isEqualTo(403);
    assertThat(decide(manager, path, null).statusCode()).isEqualTo(428);
    assertThat(decide(manager, path, "\"7\"").statusCode()).isEqualTo(412);
    decide(manager, path, "\"1\"")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("UPHELD"))
        .body("decision.decidedBy", equalTo(manager))
        .body("decision.reason", equalTo("checked"));
    decide(manager, path, "\"2\"").then().statusCode(409);
    awaiting(manager).body("items", empty());
    bulk("activities", List.of(with(doneFollowUp("disputed", "1", id), Map.of("accurate", false))));
    as(Tokens.hr()).delete("/v1/activities/disputed/1").then().statusCode(204);

    // Then
    as(Tokens.employee(id))
        .get(PATH + "?recordId=disputed:1")
        .then()
        .body("items.state", contains("UPHELD"))
        .body("items.factChanged", contains(true));
    assertThat(audited(stated.path("id")))
        .contains("fact-attestation.stated", "fact-attestation.decided")
        .doesNotContain("ill", "checked");
  }

  @Test
  void shouldShowWordsOnlyToThePersonThoseAboveAndHr() {
    // Given
    String id = people.employee();
    String manager = people.employee();
    String head = people.employee();
    people.reports(id, manager, "2024-01-01", "2024-12-31");
    people.reports(manager, head, "2024-01-01", "2024-12-31");
    bulk("activities", List.of(doneFollowUp("words", "1", id)));
    String path = PATH + "/" + say(id, "ACTIVITY", "words:1", "COMMENT", "private").path("id");

    // Then
    for (String token :
        List.of(
            Tokens.employee(id), Tokens.employee(manager), Tokens.employee(head), Tokens.hr())) {
      as(token).get(path).then().statusCode(200).body("text", equalTo("private"));
    }
    as(Tokens.auditor()).get(path).then().statusCode(200).body("text", nullValue());
    as(Tokens.employee("stranger")).get(path).then().statusCode(404);
    as(Tokens.employee("stranger")).get(PATH + "?recordId=words:1").then().body("items", empty());
    as(Tokens.employee(head))
        .get(PATH + "?employeeId={id}", id)
        .then()
        .body("items.text", contains("private"));
  }

  @Test
  void shouldLeaveADisputeToHrWhenThePersonHadNoManager() {
    String id = people.employee();
    bulk("activities", List.of(doneFollowUp("alone", "1", id)));
    String path = PATH + "/" + say(id, "ACTIVITY", "alone:1", "DISPUTE", "no").path("id");

    as(Tokens.hr())
        .header("If-Match", "\"1\"")
        .body(Map.of("outcome", "REJECTED", "reason", "checked"))
        .post(path + "/decision")
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"));
  }

  @Test
  void shouldRefuseListsOfEverything() {
    as(Tokens.hr()).get(PATH).then().statusCode(422);
    as(Tokens.hr()).get(PATH + "?employeeId=E1&awaiting=me").then().statusCode(422);
    as(Tokens.hr()).get(PATH + "?awaiting=you").then().statusCode(422);
    as(Tokens.hr()).get(PATH + "/not-an-id").then().statusCode(404);
  }

  private static final Map<String, Object> REASON =
      Map.of("outcome", "UPHELD", "reason", "checked");

  private static Response decide(String caller, String path, String ifMatch) {
    var request = as(Tokens.employee(caller)).body(REASON);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.post(path + "/decision");
  }

  private static io.restassured.response.ValidatableResponse awaiting(String caller) {
    return as(Tokens.employee(caller)).get(PATH + "?awaiting=me").then().statusCode(200);
  }

  private static Response say(
      String caller, String fact, String recordId, String kind, String text) {
    return post(caller, body(fact, recordId, kind, text), null);
  }

  private static Response post(String caller, Map<String, Object> body, String key) {
    var request = as(Tokens.employee(caller)).body(body);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post(PATH);
  }

  private static Map<String, Object> body(String fact, String recordId, String kind, String text) {
    Map<String, Object> body = Map.of("fact", fact, "recordId", recordId, "kind", kind);
    return text == null ? body : with(body, Map.of("text", text));
  }

  private String audited(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select string_agg(action || ' ' || cast(detail as text), ' ')"
                        + " from audit_record where subject_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
  }
}

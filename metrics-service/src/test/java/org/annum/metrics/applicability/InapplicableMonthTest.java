package org.annum.metrics.applicability;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.preparation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.kit.event.EventJson;
import org.annum.metrics.Api;
import org.annum.metrics.Published;
import org.annum.metrics.TestPeople;
import org.annum.testkit.EventContract;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months that do not count: who may say so, and that the rollup and its event say it too. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class InapplicableMonthTest {
  private static final String TOPIC = "annum.metric-rollups.v1";
  private static final String MONTHS = "/v1/inapplicable-months";
  private static final String MEASURE = "prep_minutes";

  @Inject TestPeople people;

  private String person;
  private String manager;

  @BeforeEach
  void makePeople() {
    person = people.employee();
    manager = people.employee();
    people.reports(person, manager, "2024-01-01", "2024-03-31");
  }

  @Test
  void shouldPublishAStateWithoutFactsWhenTheMonthHasNone() {
    // When
    mark(Tokens.hr(), "2024-03").statusCode(204);

    // Then
    rollup("2024-03").body("applicable", equalTo(false), "moments.count", equalTo(0));
    JsonNode event = EventJson.read(events("2024-03", 1).get(0), JsonNode.class);
    assertThat(event.path("applicable").asBoolean(true)).isFalse();
    assertThat(event.path("moments").path("count").asInt(-1)).isZero();
    assertThat(event.path("version").asLong()).isEqualTo(1);
  }

  @Test
  void shouldKeepTheFactsOfTheMonthAndLetThemChange() {
    // Given
    bulk("data-points", List.of(preparation("inapplicable", person, person)));
    mark(Tokens.hr(), "2024-03").statusCode(204);
    rollup("2024-03").body("applicable", equalTo(false), "value", equalTo(48));

    // When
    bulk("data-points", List.of(preparation("inapplicable", person + "-2", person)));

    // Then
    rollup("2024-03")
        .body("applicable", equalTo(false), "moments.count", equalTo(2), "version", equalTo(3));
  }

  @Test
  void shouldSayInTheSeriesWhichMonthsOfAPeriodAreMarked() {
    // Given
    bulk("data-points", List.of(preparation("series", person, person)));
    mark(Tokens.hr(), "2024-03").statusCode(204);
    mark(Tokens.hr(), "2024-05").statusCode(204);

    // Then
    assertThat(
            Api.series(person, MEASURE, "2024-01", "2024-12", "QUARTER")
                .getList("points.notApplicable"))
        .isEqualTo(List.of(List.of("2024-03"), List.of("2024-05")));
  }

  @Test
  void shouldCountAgainWhenTheMarkIsRemoved() {
    // Given
    bulk("data-points", List.of(preparation("again", person, person)));
    mark(Tokens.hr(), "2024-03").statusCode(204);
    mark(Tokens.hr(), "2024-04").statusCode(204);

    // When
    unmark(Tokens.hr(), "2024-03").statusCode(204);
    unmark(Tokens.hr(), "2024-04").statusCode(204);

    // Then: with facts it is as before, without them it is gone
    rollup("2024-03").body("applicable", equalTo(true), "value", equalTo(48));
    assertThat(events("2024-04", 2)).last().isNull();
    unmark(Tokens.hr(), "2024-04")
        .statusCode(404)
        .body("code", equalTo("applicability.not-marked"));
  }

  @Test
  void shouldLetTheManagerOfTheMonthDecideAndNobodyElseWithoutPermission() {
    mark(Tokens.employee(manager), "2024-03").statusCode(204);
    mark(Tokens.employee(manager), "2024-04").statusCode(404);
    mark(Tokens.employee("stranger"), "2024-03").statusCode(404);
    mark(Tokens.auditor(), "2024-03").statusCode(403);
    mark(Tokens.employee(person), "2024-03")
        .statusCode(403)
        .body("code", equalTo("figures.own-decision"));
    mark(Tokens.hr(person), "2024-03").statusCode(403);
    mark(Tokens.hr(), "2024-03")
        .statusCode(409)
        .body("code", equalTo("applicability.marked-already"));
  }

  @Test
  void shouldListWhatTheViewerMaySee() {
    // Given
    mark(Tokens.hr(), "2024-03").statusCode(204);
    mark(Tokens.hr(), "2024-04").statusCode(204);

    // Then
    list(Tokens.employee(person), 1)
        .body("items.month", contains("2024-03"), "items.reason", contains("产假"));
    list(Tokens.auditor(), 2).body("items.month", contains("2024-03", "2024-04"));
    list(Tokens.employee(manager), 2).body("items.month", contains("2024-03"));
    as(Tokens.employee("stranger"))
        .get(MONTHS + "?employeeId={id}&from=2024-01&to=2024-12", person)
        .then()
        .statusCode(404);
  }

  @Test
  void shouldNoteWhoMarkedWhat() {
    mark(Tokens.hr(), "2024-03").statusCode(204);

    as(Tokens.auditor())
        .get(
            "/v1/services/metrics/audit-records?subjectType=rollup&subjectId={id}",
            person + ":" + MEASURE + ":2024-03")
        .then()
        .statusCode(200)
        .body("items.action", contains("month.marked-inapplicable"));
  }

  @Test
  void shouldRefuseWithEverythingThatIsWrong() {
    as(Tokens.hr())
        .body(Map.of("employeeId", "", "measure", MEASURE, "month", "2024-13", "reason", ""))
        .post(MONTHS)
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/employeeId", "/month", "/reason"));
    as(Tokens.hr())
        .body(
            Map.of("employeeId", person, "measure", "none", "month", "2024-03", "reason", "leave"))
        .post(MONTHS)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/measure"));
    list(Tokens.hr(), 5).body("items", empty());
  }

  private ValidatableResponse mark(String token, String month) {
    return as(token)
        .body(Map.of("employeeId", person, "measure", MEASURE, "month", month, "reason", "产假"))
        .post(MONTHS)
        .then();
  }

  private ValidatableResponse unmark(String token, String month) {
    return as(token).delete(MONTHS + "/{id}/{measure}/{month}", person, MEASURE, month).then();
  }

  private ValidatableResponse list(String token, int limit) {
    return as(token)
        .get(MONTHS + "?employeeId={id}&from=2024-01&to=2024-12&limit={limit}", person, limit)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse rollup(String month) {
    return as(Tokens.auditor())
        .get("/v1/metric-rollups/{id}/{measure}/{month}", person, MEASURE, month)
        .then()
        .statusCode(200);
  }

  /** The states of the measure in a month, once there are that many. */
  private List<String> events(String month, int count) {
    List<String> states =
        Published.await(TOPIC, person + ":" + MEASURE + ":" + month, count).stream()
            .map(ConsumerRecord::value)
            .toList();
    states.forEach(state -> EventContract.check(TOPIC, state));
    return states;
  }
}

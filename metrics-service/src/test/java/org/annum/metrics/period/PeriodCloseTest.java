package org.annum.metrics.period;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Facts.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closing a month, what is archived, and what later changes are. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PeriodCloseTest {
  private static final String CLOSES = "/v1/period-closes";
  private static final String MONTH = "2024-03";

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private String person;
  private String manager;

  @BeforeEach
  void makePeople() {
    person = people.employee();
    manager = people.employee();
    people.reports(person, manager, "2024-01-01", "2024-12-31");
    prepare("1", 48);
  }

  @Test
  void shouldKeepTheFiguresOfTheCloseAndRestateWhatChangesLater() {
    // Given
    String id = close(List.of(person), "test");

    // When
    prepare("2", 60);

    // Then
    archived(id).body("items.value", contains(48)).body("items.version", contains(1));
    restatements(Tokens.auditor())
        .body("items", hasSize(1))
        .body("items[0].measure", equalTo("prep_minutes"))
        .body("items[0].month", equalTo(MONTH))
        .body("items[0].version", equalTo(2))
        .body("items[0].cause", equalTo("FACTS"))
        .body("items[0].valueBefore", equalTo(48))
        .body("items[0].valueAfter", equalTo(54))
        .body("items[0].difference", equalTo(6))
        .body("items[0].before.moments.count", equalTo(1))
        .body("items[0].after.moments.count", equalTo(2));
  }

  @Test
  void shouldRestateNothingWhenOnlyWhatStandsBesideTheFigureChanged() {
    // Given
    prepare("2", 60);
    close(List.of(person), "test");

    // When both change places, and the latest is of another day
    String later = "2024-03-07T10:00:00+08:00";
    bulk(
            "data-points",
            List.of(
                with(preparation("close", person + "-1", person), Map.of("value", 60)),
                with(
                    preparation("close", person + "-2", person),
                    Map.of("value", 48, "occurredAt", later))))
        .then()
        .statusCode(207);

    // Then
    restatements(Tokens.auditor()).body("items", empty());
  }

  @Test
  void shouldShowTimesOfAFigureInTheZoneOfTheOrganisation() {
    // Given
    String id = close(List.of(person), "test");

    // When
    prepare("2", 60);

    // Then
    String at = "2024-03-05T10:00:00+08:00";
    archived(id).body("items.moments.lastAt", contains(at));
    restatements(Tokens.auditor())
        .body("items[0].before.moments.lastAt", equalTo(at))
        .body("items[0].after.moments.lastAt", equalTo(at));
  }

  @Test
  void shouldSayWhyAFigureOfAClosedMonthChangedAndThatItIsGone() {
    // Given
    close(List.of(person), "test");

    // When
    as(Tokens.hr())
        .body(
            Map.of("employeeId", person, "measure", "prep_minutes", "month", MONTH, "reason", "病假"))
        .post("/v1/inapplicable-months")
        .then()
        .statusCode(204);
    as(Tokens.hr()).delete("/v1/data-points/close/{id}", person + "-1").then().statusCode(204);

    // Then
    restatements(Tokens.auditor())
        .body("items.cause", contains("APPLICABILITY", "FACTS"))
        .body("items[0].before.applicable", equalTo(true))
        .body("items[0].after.applicable", equalTo(false))
        .body("items[0].difference", equalTo(0))
        .body("items[1].after.moments.count", equalTo(0));
  }

  @Test
  void shouldRestateNothingWhereTheMonthIsNotClosedOrOpenAgain() {
    // Given
    prepare("2", 60);
    String id = close(List.of(person), "test");
    as(Tokens.hr())
        .body(Map.of("reason", "late facts"))
        .post(CLOSES + "/{id}/reopening", id)
        .then()
        .statusCode(200)
        .body(
            "status",
            equalTo("REOPENED"),
            "reopenReason",
            equalTo("late facts"),
            "employeeIds",
            contains(person));

    // When
    prepare("3", 72);

    // Then
    restatements(Tokens.auditor()).body("items", empty());
    archived(id).body("items.value", contains(54));
    as(Tokens.hr())
        .body(Map.of("reason", "again"))
        .post(CLOSES + "/{id}/reopening", id)
        .then()
        .statusCode(409)
        .body("code", equalTo("period.reopened-already"));
    close(List.of(person), "test");
  }

  @Test
  void shouldCloseForEverybodyAndThenForNobodyElse() {
    // Given
    String month = "1995-01";
    String id = post(request(month, null, "test")).statusCode(201).extract().path("closeId");

    // When
    bulk(
            "data-points",
            List.of(
                with(
                    preparation("close", person + "-old", person),
                    Map.of("occurredAt", "1995-01-05T10:00:00+08:00"))))
        .then()
        .statusCode(207);

    // Then
    as(Tokens.auditor())
        .get("/v1/restatements?employeeId={id}&from=1995-01&to=1995-01", person)
        .then()
        .statusCode(200)
        .body("items.valueAfter", contains(48))
        .body("items[0].before", equalTo(null));
    post(request(month, List.of(person), "test"))
        .statusCode(409)
        .body("code", equalTo("period.closed-already"));
    as(Tokens.auditor())
        .get(CLOSES + "?month=1995-01")
        .then()
        .body("items.closeId", contains(id))
        .body("items.everybody", contains(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2001-02 | rollup_mark (fact, employee_id, months) values ('DEAL', ?, '{2001-02-01}')
          2001-03 | rollup_mark_chunk values ('DEAL', array[?], '{2001}', '{4}')
          """)
  void shouldRefuseWhileTheCheckListHasOpenItemsUnlessForced(String month, String mark) {
    // Given
    jdbi.useHandle(handle -> handle.execute("insert into " + mark, person));

    // Then
    as(Tokens.auditor())
        .get(CLOSES + "/checks?month={month}&employeeId={id}", month, person)
        .then()
        .statusCode(200)
        .body("find { it.code == 'pending-rollups' }.passed", equalTo(false))
        .body("code", hasItem("rejected-rows"));
    post(request(month, List.of(person), null))
        .statusCode(409)
        .body(
            "code",
            equalTo("period.checks-open"),
            "errors.find { it.code == 'period.open-pending-rollups' }.detail",
            containsString(month));
    post(request(month, List.of(person), "known"))
        .statusCode(201)
        .body("forceReason", equalTo("known"), "employeeIds", contains(person))
        .body("checks.find { it.code == 'pending-rollups' }.open", contains(month));
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from rollup_mark where employee_id = ?", person);
          handle.execute("delete from rollup_mark_chunk where ? = any (employee_ids)", person);
        });
  }

  @Test
  void shouldRefuseAMonthThatHasNotEndedAndPeopleWhoDoNotExist() {
    post(request("2099-01", List.of(person, "nobody-" + person), "test"))
        .statusCode(422)
        .body("errors.pointer", contains("/employeeIds/1", "/month"));
    as(Tokens.hr())
        .body(Map.of("employeeIds", List.of()))
        .post(CLOSES)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/employeeIds", "/month"));
  }

  @Test
  void shouldShowRestatementsToThePersonAndTheirManagerAndClosesToReaders() {
    // Given
    String id = close(List.of(person), "test");
    prepare("2", 60);

    // Then
    restatements(Tokens.employee(person)).body("items.employeeId", contains(person));
    restatements(Tokens.employee(manager)).body("items.employeeId", contains(person));
    as(Tokens.employee(manager))
        .get("/v1/restatements?from=2024-01&to=2024-12")
        .then()
        .body("items.employeeId", contains(person));
    as(Tokens.employee("stranger"))
        .get("/v1/restatements?employeeId={id}&from=2024-01&to=2024-12", person)
        .then()
        .statusCode(404);
    as(Tokens.employee("stranger"))
        .get("/v1/restatements?from=2024-01&to=2024-12")
        .then()
        .body("items", empty());
    as(Tokens.employee(manager)).get(CLOSES + "/{id}", id).then().statusCode(403);
    as(Tokens.employee(manager))
        .body(request(MONTH, null, "x"))
        .post(CLOSES)
        .then()
        .statusCode(403);
    as(Tokens.auditor()).get(CLOSES + "/{id}", id).then().statusCode(200);
    as(Tokens.auditor()).body(request(MONTH, null, "x")).post(CLOSES).then().statusCode(403);
    as(Tokens.auditor())
        .get("/v1/services/metrics/audit-records?subjectType=period-close&subjectId={id}", id)
        .then()
        .body("items.action", contains("period.closed"));
  }

  private void prepare(String id, int minutes) {
    bulk(
            "data-points",
            List.of(
                with(preparation("close", person + "-" + id, person), Map.of("value", minutes))))
        .then()
        .statusCode(207);
  }

  private String close(List<String> employees, String forceReason) {
    return post(request(MONTH, employees, forceReason)).statusCode(201).extract().path("closeId");
  }

  private static ValidatableResponse post(Map<String, Object> request) {
    return as(Tokens.hr()).body(request).post(CLOSES).then();
  }

  private static Map<String, Object> request(
      String month, List<String> employees, String forceReason) {
    Map<String, Object> request = new HashMap<>();
    request.put("month", month);
    request.put("employeeIds", employees);
    request.put("forceReason", forceReason);
    return request;
  }

  private ValidatableResponse archived(String id) {
    return as(Tokens.auditor())
        .get(CLOSES + "/{id}/rollups?employeeId={person}", id, person)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse restatements(String token) {
    return as(token)
        .get("/v1/restatements?employeeId={id}&from=2024-01&to=2024-12", person)
        .then()
        .statusCode(200);
  }
}

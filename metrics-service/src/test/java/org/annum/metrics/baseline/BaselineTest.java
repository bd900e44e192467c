package org.annum.metrics.baseline;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Facts.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Freezing a period, and comparing another with it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class BaselineTest {
  private static final String BASELINES = "/v1/baselines";

  @Inject TestPeople people;

  private String person;
  private String manager;

  @BeforeEach
  void makePeople() {
    person = people.employee();
    manager = people.employee();
    people.reports(person, manager, "2023-01-01", "2024-12-31");
    prepare("2023-01", 58);
    prepare("2023-02", 60);
    prepare("2023-03", 62);
  }

  @Test
  void shouldStayAsItWasWhenTheFactsChange() {
    // Given
    String id = freeze(Tokens.employee(manager));

    // When
    prepare("2023-01", 90);

    // Then
    as(Tokens.employee(person))
        .get(BASELINES + "/{id}", id)
        .then()
        .statusCode(200)
        .body("sample.sampleSize", equalTo(3), "sample.months", equalTo(3))
        .body("sample.value", equalTo(60), "sample.mean", equalTo(60), "sample.spread", equalTo(2))
        .body("rollups.month", contains("2023-01", "2023-02", "2023-03"))
        .body("rollups.version", contains(1, 1, 1));
    as(Tokens.auditor())
        .get(BASELINES + "?employeeId={id}", person)
        .then()
        .body("items.baselineId", contains(id));
  }

  @Test
  void shouldCompareALaterPeriodWithTheBaseline() {
    // Given
    String id = freeze(Tokens.hr());
    prepare("2024-01", 47);
    prepare("2024-02", 48);
    prepare("2024-03", 49);

    // Then
    as(Tokens.employee(person))
        .get("/v1/metric-comparisons?baselineId={id}&from=2024-01&to=2024-12", id)
        .then()
        .statusCode(200)
        .body("change", equalTo(-12), "relativeChange", equalTo(-0.2f))
        .body("method", equalTo("WELCH"), "verdict", equalTo("EFFECTIVE"))
        .body("interval.upper", lessThan(0f), "effectSize", lessThan(0f));
    as(Tokens.auditor())
        .get(
            "/v1/metric-comparisons?employeeId={id}&measure=prep_minutes"
                + "&earlierFrom=2024-01&earlierTo=2024-03&from=2023-01&to=2023-03",
            person)
        .then()
        .statusCode(200)
        .body("change", equalTo(12), "verdict", equalTo("NOT_EFFECTIVE"));
    as(Tokens.auditor())
        .get("/v1/metric-comparisons?baselineId={id}&from=2025-01&to=2025-12", id)
        .then()
        .body("verdict", equalTo("TOO_FEW_DATA"), "later.months", equalTo(0));
  }

  @Test
  void shouldLeaveOutMonthsMarkedNotApplicable() {
    // Given
    as(Tokens.hr())
        .body(
            Map.of(
                "employeeId", person,
                "measure", "prep_minutes",
                "month", "2023-03",
                "reason", "病假"))
        .post("/v1/inapplicable-months")
        .then()
        .statusCode(204);

    // When
    String id = freeze(Tokens.hr());

    // Then
    as(Tokens.hr())
        .get(BASELINES + "/{id}", id)
        .then()
        .body("sample.value", equalTo(59), "rollups", hasSize(2));
  }

  @Test
  void shouldBeHiddenFromStrangersAndRefusedToThePerson() {
    // Given
    String id = freeze(Tokens.hr());
    String stranger = Tokens.employee("stranger");

    // Then
    create(stranger, "2023-01", "2023-12").statusCode(404);
    create(Tokens.employee(person), "2023-01", "2023-12").statusCode(403);
    create(Tokens.auditor(), "2023-01", "2023-12").statusCode(403);
    as(stranger).get(BASELINES + "/{id}", id).then().statusCode(404);
    as(stranger).get(BASELINES + "?employeeId={id}", person).then().body("items", hasSize(0));
    as(stranger)
        .get("/v1/metric-comparisons?baselineId={id}&from=2024-01&to=2024-12", id)
        .then()
        .statusCode(404);
    as(Tokens.auditor())
        .get("/v1/services/metrics/audit-records?subjectType=baseline&subjectId={id}", id)
        .then()
        .body("items.action", contains("baseline.created"));
  }

  @Test
  void shouldBeHiddenFromAManagerOfAPartOfTheMonths() {
    // Given: frozen over months of two managers, and over those of the second
    String moved = people.employee();
    String first = people.employee();
    String second = people.employee();
    people.reports(moved, first, "2023-01-01", "2023-01-31");
    people.reports(moved, second, "2023-02-01", "2023-12-31");
    person = moved;
    prepare("2023-01", 58);
    prepare("2023-02", 60);

    // When
    String whole = freeze(Tokens.hr());
    String part = freeze(Tokens.employee(second));

    // Then
    as(Tokens.employee(first)).get(BASELINES + "/{id}", whole).then().statusCode(404);
    as(Tokens.employee(second)).get(BASELINES + "/{id}", whole).then().statusCode(404);
    as(Tokens.employee(second))
        .get(BASELINES + "/{id}", part)
        .then()
        .statusCode(200)
        .body("rollups.month", contains("2023-02"));
    as(Tokens.employee(second))
        .get(BASELINES + "?employeeId={id}", moved)
        .then()
        .body("items.baselineId", contains(part));
    as(Tokens.employee(moved)).get(BASELINES + "/{id}", whole).then().statusCode(200);
  }

  @Test
  void shouldRefuseWhatCannotBeFrozenOrCompared() {
    create(Tokens.hr(), "2023-12", "2023-01")
        .statusCode(422)
        .body("errors.pointer", contains("/to"));
    create(Tokens.hr(), "2020-01", "2020-12")
        .statusCode(409)
        .body("code", equalTo("baseline.no-facts"));
    as(Tokens.hr())
        .get("/v1/metric-comparisons?from=2024-01&to=2024-12")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("earlierFrom", "earlierTo", "employeeId", "measure"));
  }

  private String freeze(String token) {
    return create(token, "2023-01", "2023-12").statusCode(201).extract().path("baselineId");
  }

  private ValidatableResponse create(String token, String from, String to) {
    return as(token)
        .body(Map.of("employeeId", person, "measure", "prep_minutes", "from", from, "to", to))
        .post(BASELINES)
        .then();
  }

  private void prepare(String month, int minutes) {
    bulk(
            "data-points",
            List.of(
                with(
                    preparation("baseline", person + month, person),
                    Map.of("occurredAt", month + "-05T10:00:00+08:00", "value", minutes))))
        .then()
        .statusCode(207);
  }
}

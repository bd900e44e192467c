package org.annum.metrics.people;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Facts.wonDeal;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every look at somebody else's facts and figures leaves one record; a manager sideways sees none.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReadAuditTest {
  private static final String SERIES =
      "/v1/metric-series?measure=prep_minutes&from=2024-01&to=2024-12&granularity=YEAR&employeeId=";

  @Inject TestPeople people;

  private String person;
  private String manager;
  private String sideways;

  @BeforeEach
  void makePeople() {
    person = people.employee();
    manager = people.employee();
    sideways = people.employee();
    people.reports(person, manager, "2024-01-01", "2024-12-31");
    people.reports(people.employee(), sideways, "2024-01-01", "2024-12-31");
    bulk("data-points", List.of(preparation("read-audit", person, person)));
    bulk("deals", List.of(wonDeal("read-audit", person, person)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SERIES + "PERSON",
        "/v1/metric-rollups/PERSON/prep_minutes/2024-03",
        "/v1/metric-records?employeeId=PERSON&measure=prep_minutes&period=2024",
        "/v1/data-points?employeeId=PERSON&from=2024-01-01&to=2024-12-31",
        "/v1/data-points/read-audit/PERSON",
        "/v1/activities?employeeId=PERSON&from=2024-01-01&to=2024-12-31",
        "/v1/contributions?employeeId=PERSON&period=2024",
        "/v1/contributions/totals?employeeId=PERSON&period=2024",
        "/v1/restatements?employeeId=PERSON&from=2024-01&to=2024-12",
        "/v1/metric-comparisons?employeeId=PERSON&measure=prep_minutes&earlierFrom=2024-01"
            + "&earlierTo=2024-02&from=2024-03&to=2024-04"
      })
  void shouldLeaveOneRecordOfALookAtSomebodyElse(String path) {
    // Given
    String address = path.replace("PERSON", person);

    // When
    as(Tokens.employee(manager)).get(address).then().statusCode(200);
    as(Tokens.employee(person)).get(address).then().statusCode(200);
    as(Tokens.employee(sideways)).get(address).then().statusCode(404);

    // Then
    assertThat(readers("employee", person)).containsExactly(manager);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/deals/read-audit/PERSON", "/v1/contributions?dealId=read-audit:PERSON"})
  void shouldLeaveOneRecordOfALookAtADeal(String path) {
    // Given
    String address = path.replace("PERSON", person);

    // When
    as(Tokens.employee(manager)).get(address).then().statusCode(200);
    as(Tokens.employee(sideways)).get(address).then().statusCode(404);

    // Then
    assertThat(readers("deal", "read-audit:" + person)).containsExactly(manager);
  }

  @Test
  void shouldHideEverythingOfOthersFromAManagerSideways() {
    String token = Tokens.employee(sideways);

    for (String path :
        List.of(
            "/v1/fact-flags?employeeId=",
            "/v1/fact-attestations?employeeId=",
            "/v1/baselines?employeeId=")) {
      assertThat(as(token).get(path + person).then().statusCode(200).extract().jsonPath())
          .extracting(page -> page.getList("items"))
          .isEqualTo(List.of());
    }
    as(token)
        .get("/v1/inapplicable-months?from=2024-01&to=2024-12&employeeId=" + person)
        .then()
        .statusCode(404);
  }

  private static List<String> readers(String subjectType, String subjectId) {
    return as(Tokens.auditor())
        .get(
            "/v1/services/metrics/audit-records?subjectType={type}&subjectId={id}",
            subjectType,
            subjectId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.action == 'facts.read' }.actor");
  }
}

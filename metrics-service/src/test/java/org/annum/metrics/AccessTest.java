package org.annum.metrics;

import static io.restassured.RestAssured.given;
import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Facts.with;
import static org.annum.metrics.Facts.wonDeal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Who may do what: every endpoint for every kind of caller. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessTest {
  @Inject TestPeople people;

  @Test
  void shouldShowFactsAndFiguresToThePersonTheirManagerAndReadersOnly() {
    // Given
    String person = people.employee();
    String manager = people.employee();
    people.reports(person, manager, "2024-01-01", "2024-12-31");
    take("shown", person);
    List<String> paths =
        List.of(
            "/v1/activities/shown/1",
            "/v1/activities?employeeId=" + person + "&from=2024-01-01&to=2024-12-31",
            "/v1/deals/shown/1",
            "/v1/deals?employeeId=" + person + "&from=2024-01-01&to=2024-12-31",
            "/v1/data-points/shown/1",
            "/v1/data-points?employeeId=" + person + "&from=2024-01-01&to=2024-12-31",
            "/v1/metric-series?employeeId=" + person + "&measure=won_deals&from=2024-03&to=2024-03",
            "/v1/metric-rollups/" + person + "/won_deals/2024-03",
            "/v1/metric-rollups/" + person + "/won_deals/2024-03/records");

    Map<String, String> callers = callers(person, manager);

    // Then
    for (String path : paths) {
      assertThat(statuses(Method.GET, path, callers))
          .as(path)
          .isEqualTo(
              Map.of(
                  "nobody", 401,
                  "expired", 401,
                  "forged", 401,
                  "person", 200,
                  "manager", 200,
                  "stranger", 404,
                  "hr", 200,
                  "auditor", 200,
                  "reader", 200,
                  "writer", 404));
    }
  }

  @Test
  void shouldLetOnlyWritersChangeFacts() {
    String person = people.employee();
    String manager = people.employee();
    people.reports(person, manager, "2024-01-01", "2024-12-31");
    take("written", person);
    Map<String, String> callers = callers(person, manager);
    for (String facts : List.of("activities", "deals", "data-points")) {
      assertThat(statuses(Method.POST, "/v1/" + facts + "/bulk", callers))
          .isEqualTo(writersOnly(207));
      assertThat(statuses(Method.DELETE, "/v1/" + facts + "/no/such", callers))
          .isEqualTo(writersOnly(404));
    }
    assertThat(statuses(Method.POST, "/v1/fact-imports?profile=none", callers))
        .isEqualTo(writersOnly(422));
  }

  @Test
  void shouldShowDefinitionsToWhoeverIsKnown() {
    Map<String, String> callers = callers("E1", "E2");
    for (String path : List.of("/v1/measures", "/v1/import-profiles")) {
      Map<String, Integer> statuses = statuses(Method.GET, path, callers);
      assertThat(statuses).containsEntry("nobody", 401).containsEntry("stranger", 200);
    }
  }

  @Test
  void shouldShowAManagerOnlyTheTimeInWhichThePersonReportedToThem() {
    // Given
    String person = people.employee();
    String former = people.employee();
    people.reports(person, former, "2023-01-01", "2024-03-31");
    bulk(
        "activities",
        List.of(
            doneFollowUp("line", "1", person),
            with(doneFollowUp("line", "2", person), Map.of("dueAt", "2024-04-05T18:00:00+08:00"))));
    String manager = Tokens.employee(former);

    // Then
    as(manager)
        .get("/v1/activities?employeeId={id}", person)
        .then()
        .statusCode(200)
        .body("items.externalId", contains("1"));
    as(manager).get("/v1/activities/line/2").then().statusCode(404);
    as(manager)
        .get(
            "/v1/metric-series?employeeId={id}&measure=follow_ups_due&from=2024-01&to=2024-12",
            person)
        .then()
        .body("points.period", contains("2024-03"));
    as(manager)
        .get("/v1/metric-rollups/{id}/follow_ups_due/2024-04", person)
        .then()
        .statusCode(404);
  }

  private static void take(String source, String person) {
    bulk("activities", List.of(doneFollowUp(source, "1", person))).then().statusCode(207);
    bulk("deals", List.of(wonDeal(source, "1", person))).then().statusCode(207);
    bulk("data-points", List.of(preparation(source, "1", person))).then().statusCode(207);
  }

  private static Map<String, String> callers(String person, String manager) {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("nobody", "");
    tokens.put("expired", Tokens.expired(person));
    tokens.put("forged", Tokens.forged(person));
    tokens.put("person", Tokens.employee(person));
    tokens.put("manager", Tokens.employee(manager));
    tokens.put("stranger", Tokens.employee("stranger"));
    tokens.put("hr", Tokens.hr());
    tokens.put("auditor", Tokens.auditor());
    tokens.put("reader", Tokens.system("facts:read"));
    tokens.put("writer", Tokens.system("facts:write"));
    return tokens;
  }

  private static Map<String, Integer> writersOnly(int status) {
    return Map.of(
        "nobody", 401,
        "expired", 401,
        "forged", 401,
        "person", 403,
        "manager", 403,
        "stranger", 403,
        "hr", status,
        "auditor", 403,
        "reader", 403,
        "writer", status);
  }

  private static Map<String, Integer> statuses(
      Method method, String path, Map<String, String> callers) {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    callers.forEach(
        (caller, token) -> {
          var request = given().contentType("application/json");
          if (!token.isEmpty()) {
            request.auth().oauth2(token);
          }
          if (method == Method.POST) {
            request.body("{\"items\":[]}");
          }
          statuses.put(caller, request.request(method, path).statusCode());
        });
    return statuses;
  }
}

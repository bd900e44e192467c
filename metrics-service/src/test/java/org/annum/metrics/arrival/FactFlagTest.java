package org.annum.metrics.arrival;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees flags, who accepts them, and what an open one keeps from being closed. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactFlagTest {
  private static final String HR = Tokens.hr("E0001");
  private static final Map<String, Object> REASON = Map.of("reason", "年度方案评审");

  @Inject TestPeople people;

  private String person;
  private String manager;
  private String sideways;
  private RuledMetric metric;
  private String flag;

  @BeforeEach
  void flagAFact() {
    person = people.employee();
    manager = people.employee();
    sideways = people.employee();
    people.reports(person, manager, "2024-01-01", "2024-12-31");
    people.reports(people.employee(), sideways, "2024-01-01", "2024-12-31");
    metric = RuledMetric.with(Map.of("range", "FLAG"));
    bulk("data-points", List.of(metric.point("odd", person, 1, -1)));
    flag = metric.flags(HR).getString("items[0].id");
  }

  @Test
  void shouldBeAcceptedWithAReasonByTheManagerOfTheDay() {
    // When
    accept(Tokens.employee(manager), "\"1\"", REASON)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("ACCEPTED"))
        .body("acceptedBy", equalTo(manager))
        .body("reason", equalTo("年度方案评审"));

    // Then
    accept(Tokens.employee(manager), "\"2\"", REASON)
        .statusCode(409)
        .body("code", equalTo("fact-flag.not-open"));
    as(Tokens.auditor())
        .get("/v1/services/metrics/audit-records?subjectType=fact-flag&subjectId={id}", flag)
        .then()
        .body("items.action", equalTo(List.of("fact-flag.accepted")))
        .body("items[0].actor", equalTo(manager));
  }

  @Test
  void shouldRefuseToAcceptWithoutReasonVersionOrStanding() {
    accept(HR, "\"1\"", Map.of("reason", " ")).statusCode(422);
    accept(HR, null, REASON).statusCode(428);
    accept(HR, "\"7\"", REASON).statusCode(412);
    accept(Tokens.employee(person), "\"1\"", REASON)
        .statusCode(403)
        .body("code", equalTo("figures.own-decision"));
    accept(Tokens.auditor(), "\"1\"", REASON).statusCode(403);
    accept(Tokens.employee(sideways), "\"1\"", REASON).statusCode(404);
    assertThat(metric.flags(HR).getList("items.state")).containsExactly("OPEN");
  }

  @Test
  void shouldBeSeenByThePersonThoseAboveAndReadersOnly() {
    assertThat(seenBy(Tokens.employee(person))).containsExactly(flag);
    assertThat(seenBy(Tokens.employee(manager))).containsExactly(flag);
    assertThat(seenBy(Tokens.auditor())).containsExactly(flag);
    assertThat(seenBy(Tokens.employee(sideways))).isEmpty();
    as(Tokens.employee(sideways)).get("/v1/fact-flags/" + flag).then().statusCode(404);
    as(Tokens.employee(manager))
        .get("/v1/fact-flags/" + flag)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
  }

  @Test
  void shouldBeListedByPageMonthAndState() {
    // Given
    bulk(
        "data-points",
        List.of(metric.point("odd-2", person, 2, -2), metric.point("odd-3", person, 3, -3)));

    // When
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      var page =
          as(Tokens.employee(person))
              .get("/v1/fact-flags?limit=2&month=2024-03&state=OPEN" + next)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      ids.addAll(page.getList("items.id"));
      next = page.getString("nextCursor") == null ? "" : "&cursor=" + page.get("nextCursor");
    } while (!next.isEmpty());

    // Then
    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    as(HR).get("/v1/fact-flags?month=2024-04&employeeId=" + person).then().body("items", empty());
    as(HR)
        .get("/v1/fact-flags?state=ACCEPTED&employeeId=" + person)
        .then()
        .body("items", hasSize(0));
    as(HR).get("/v1/fact-flags?state=OPENED").then().statusCode(422);
    as(HR).get("/v1/fact-flags?month=March").then().statusCode(422);
  }

  @Test
  void shouldKeepTheMonthFromBeingClosedWhileOpen() {
    // When, then
    check().body("find { it.code == 'flagged-facts' }.open", hasItem(flag));
    accept(HR, "\"1\"", REASON).statusCode(200);
    check().body("find { it.code == 'flagged-facts' }.passed", equalTo(true));
  }

  private ValidatableResponse check() {
    return as(HR)
        .get("/v1/period-closes/checks?month=2024-03&employeeId=" + person)
        .then()
        .statusCode(200);
  }

  private List<String> seenBy(String token) {
    return metric.flags(token).getList("items.id");
  }

  private ValidatableResponse accept(String token, String etag, Map<String, Object> body) {
    var request = as(token).body(body);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.post("/v1/fact-flags/" + flag + "/acceptance").then();
  }
}

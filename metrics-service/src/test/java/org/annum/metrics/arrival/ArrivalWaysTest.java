package org.annum.metrics.arrival;

import static io.restassured.RestAssured.given;
import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.with;
import static org.annum.metrics.Facts.wonDeal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.annum.kit.event.EventJson;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.metrics.arrival.model.Arrival;
import org.annum.metrics.arrival.model.ArrivalRule;
import org.annum.metrics.arrival.model.Finding;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.MonthBasis;
import org.annum.metrics.measure.model.RuleAction;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Facts of all kinds are judged alike, by every way in. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ArrivalWaysTest {
  private static final String HR = Tokens.hr("E0001");
  private static final String AUDITOR = Tokens.auditor();

  @Inject TestPeople people;
  @Inject Measures measures;
  @Inject OutlierJudge outliers;
  @Inject Jdbi jdbi;

  @Test
  void shouldJudgeAlikeByEveryWayIn() {
    // Given
    RuledMetric metric = RuledMetric.onOutlier("REJECT");
    String file = people.employee();
    String stream = people.employee();
    String single = people.employee();

    // When
    Api.Import imported = Api.importFile("data-points", metric.code(), csv(points(metric, file)));
    JsonPath summary = stream(points(metric, stream));
    List<Integer> statuses = new ArrayList<>();
    points(metric, single)
        .forEach(
            point -> statuses.add(bulk("data-points", List.of(point)).path("items[0].status")));

    // Then
    assertThat(imported.counts()).containsExactly(7, 0, 0, 2);
    assertThat(imported.rejections())
        .containsExactlyInAnyOrder("8 value fact.value-unusual", "10 value fact.value-unusual");
    assertThat(imported.details("zh-CN")).allMatch(detail -> detail.contains("38.1392"));
    assertThat(summary.getInt("accepted")).isEqualTo(7);
    assertThat(summary.getInt("rejected")).isEqualTo(2);
    assertThat(statuses).containsExactly(201, 201, 201, 201, 201, 201, 422, 201, 422);
  }

  @Test
  void shouldAskActivitiesAndDealsWhatTheirMeasuresAsk() {
    // Given
    String id = people.employee();
    as(HR)
        .body(Map.of("code", "RULED", "names", Map.of("zh", "带规则", "en", "Ruled")))
        .post("/v1/activity-types")
        .then()
        .statusCode(201);
    define("ruled_done", "ACTIVITY", "COMPLETED", "ONE", Map.of("future", "REJECT"), "RULED");
    define(
        "ruled_sales",
        "DEAL",
        "CLOSED",
        "AMOUNT_SHARE",
        Map.of("future", "REJECT", "outlier", Map.of("action", "FLAG", "minimumValues", 3)),
        null);
    List<Map<String, Object>> deals = new ArrayList<>();
    for (int day = 1; day <= 3; day++) {
      deals.add(with(wonDeal("ruled", "d" + day, id), Map.of("closedOn", "2024-03-0" + day)));
    }
    deals.add(with(wonDeal("ruled", "d4", id), Map.of("amount", 10_000)));

    // When, then
    bulk(
            "activities",
            List.of(
                with(
                    doneFollowUp("ruled", "1", id),
                    Map.of("type", "RULED", "completedAt", "2099-01-01T00:00:00Z"))))
        .then()
        .body("items[0].problem.errors[0].pointer", equalTo("/completedAt"))
        .body("items[0].problem.errors[0].code", equalTo("fact.time-in-future"));
    bulk("deals", List.of(with(wonDeal("ruled", "d0", id), Map.of("closedOn", "2099-01-01"))))
        .then()
        .body("items[0].problem.errors[0].pointer", equalTo("/closedOn"));
    bulk("deals", deals).then().body("failed", equalTo(0));
    JsonPath flags =
        as(AUDITOR).get("/v1/fact-flags?measure=ruled_sales").then().extract().jsonPath();
    assertThat(flags.getList("items.recordId")).containsExactly("ruled:d4");
    assertThat(flags.getFloat("items[0].upper")).isEqualTo(1200f);
    as(HR).header("If-Match", "\"1\"").delete("/v1/measures/ruled_sales").then().statusCode(202);
  }

  @Test
  void shouldKeepPointsOfUnknownMetricsWhenTheServiceIsToldTo() {
    // Given
    Arrivals admitting = new Arrivals(measures, outliers, new Admitting(), Clock.systemUTC());
    MeasuredFact fact =
        new MeasuredFact(
            "s:1",
            "E1",
            FactKind.DATA_POINT,
            "no_such_metric",
            Set.of(),
            Map.of(MonthBasis.OCCURRED, Instant.EPOCH),
            Map.of(),
            BigDecimal.ONE);

    // When
    List<Finding> findings =
        jdbi.withHandle(
            handle ->
                admitting.judge(
                    handle, FactKind.DATA_POINT, List.of(new Arrival(0, fact)), Set.of("E1")));

    // Then
    assertThat(admitting.isAsked(FactKind.DATA_POINT)).isTrue();
    assertThat(findings).extracting(Finding::rule).containsExactly(ArrivalRule.UNKNOWN_METRIC);
    assertThat(findings).extracting(Finding::action).containsExactly(RuleAction.FLAG);
  }

  /** Six usual values, an odd one, a usual one, an odd one. */
  private static List<Map<String, Object>> points(RuledMetric metric, String employeeId) {
    List<Map<String, Object>> points = new ArrayList<>(metric.usual(employeeId));
    points.add(metric.point("odd-1" + employeeId, employeeId, 10, 62));
    points.add(metric.point("even" + employeeId, employeeId, 11, 50));
    points.add(metric.point("odd-2" + employeeId, employeeId, 12, 38));
    return points;
  }

  private static byte[] csv(List<Map<String, Object>> points) {
    return points.stream()
        .map(
            point ->
                "%s,%s,%s,%s,%s"
                    .formatted(
                        point.get("externalId"),
                        point.get("employeeId"),
                        point.get("metric"),
                        point.get("occurredAt"),
                        point.get("value")))
        .collect(
            Collectors.joining("\n", "external_id,employee_number,metric,occurred_at,value\n", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonPath stream(List<Map<String, Object>> points) {
    String body = points.stream().map(EventJson::write).collect(Collectors.joining("\n"));
    String answer =
        given()
            .auth()
            .oauth2(Tokens.system("facts:write"))
            .contentType("application/x-ndjson")
            .body(body.getBytes(StandardCharsets.UTF_8))
            .post("/v1/fact-streams?kind=data-points")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    String[] lines = answer.strip().split("\n", -1);
    return JsonPath.from(lines[lines.length - 1]);
  }

  private static void define(
      String code,
      String fact,
      String month,
      String value,
      Map<String, Object> rules,
      String kind) {
    Map<String, Object> measure =
        new HashMap<>(
            Map.of(
                "code", code,
                "names", Map.of("zh", "带规则", "en", code),
                "unit", "units",
                "direction", "UP",
                "aggregation", "SUM",
                "fact", fact,
                "month", month,
                "value", value,
                "arrival", rules));
    if (kind != null) {
      measure.put("kind", kind);
    }
    as(HR).body(measure).post("/v1/measures").then().statusCode(201);
  }

  private static final class Admitting implements ArrivalConfig {
    @Override
    public RuleAction unknownMetric() {
      return RuleAction.FLAG;
    }

    @Override
    public Duration clockTolerance() {
      return Duration.ZERO;
    }
  }
}

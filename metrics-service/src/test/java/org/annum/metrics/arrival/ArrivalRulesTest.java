package org.annum.metrics.arrival;

import static io.restassured.RestAssured.given;
import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.with;
import static org.annum.metrics.Facts.wonDeal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of facts that break the rules of their measures, by every way in. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ArrivalRulesTest {
  private static final String HR = Tokens.hr("E0001");
  private static final String AUDITOR = Tokens.auditor();

  @Inject TestPeople people;
  @Inject Measures measures;
  @Inject OutlierJudge outliers;
  @Inject Jdbi jdbi;

  @ParameterizedTest
  @CsvSource({"38.1392,true", "38.1391,false", "61.8608,true", "61.8609,false"})
  void shouldRejectUnusualValueAndSayWhatIsUsual(String value, boolean usual) {
    // Given
    RuledMetric metric = RuledMetric.onOutlier("REJECT");
    String id = people.employee();
    bulk("data-points", metric.usual(id)).then().body("failed", equalTo(0));

    // When
    var answer = bulk("data-points", List.of(metric.point("odd", id, 30, number(value))));

    // Then
    if (usual) {
      answer.then().body("items[0].status", equalTo(201));
    } else {
      answer
          .then()
          .body("items[0].status", equalTo(422))
          .body("items[0].problem.errors[0].pointer", equalTo("/value"))
          .body("items[0].problem.errors[0].code", equalTo("fact.value-unusual"))
          .body("items[0].problem.errors[0].detail", containsString("between 38.1392 and 61.8608"))
          .body("items[0].problem.errors[0].detail", containsString(value))
          .body("items[0].problem.errors[0].detail", containsString(metric.code()));
    }
    assertThat(metric.flags(AUDITOR).getList("items")).isEmpty();
  }

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
  void shouldStoreAndFlagWhatIsUnusualWhenTheRuleSaysSo() {
    // Given
    RuledMetric metric = RuledMetric.onOutlier("FLAG");
    String id = people.employee();
    bulk("data-points", metric.usual(id));

    // When
    bulk("data-points", List.of(metric.point("odd", id, 30, 480)))
        .then()
        .body("items[0].status", equalTo(201));

    // Then
    JsonPath flags = metric.flags(AUDITOR);
    assertThat(flags.getList("items.rule")).containsExactly("OUTLIER");
    assertThat(flags.getString("items[0].recordId")).isEqualTo(metric.code() + ":odd");
    assertThat(flags.getString("items[0].employeeId")).isEqualTo(id);
    assertThat(flags.getString("items[0].measure")).isEqualTo(metric.code());
    assertThat(flags.getString("items[0].state")).isEqualTo("OPEN");
    assertThat(flags.getString("items[0].month")).isEqualTo("2024-03");
    assertThat(flags.getString("items[0].lower")).isEqualTo("38.1392");
    assertThat(flags.getString("items[0].upper")).isEqualTo("61.8608");
    assertThat(flags.getString("items[0].value")).isEqualTo("480");
    assertThat(records(id, metric.code()).getList("items.findAll { it.flags != null }.externalId"))
        .containsExactly("odd");
    assertThat(records(id, metric.code()).getString("items.find { it.flags }.flags[0].rule"))
        .isEqualTo("OUTLIER");
  }

  @Test
  void shouldFlagAVersionOnceAndCloseTheFlagWhenTheFactChangesOrGoes() {
    // Given
    RuledMetric metric = RuledMetric.onOutlier("FLAG");
    String id = people.employee();
    bulk("data-points", metric.usual(id));
    Map<String, Object> odd = metric.point("odd", id, 30, 480);

    // When, then
    as(Tokens.system("facts:write"))
        .body(Map.of("items", List.of(odd)))
        .post("/v1/data-points/bulk?validateOnly=true")
        .then()
        .statusCode(207);
    assertThat(states(metric)).isEmpty();
    bulk("data-points", List.of(odd));
    bulk("data-points", List.of(odd));
    assertThat(states(metric)).containsExactly("OPEN");
    bulk("data-points", List.of(with(odd, Map.of("value", 500))));
    assertThat(states(metric)).containsExactly("CORRECTED", "OPEN");
    bulk("data-points", List.of(with(odd, Map.of("value", 50))));
    assertThat(states(metric)).containsExactly("CORRECTED", "CORRECTED");
    bulk("data-points", List.of(odd));
    as(Tokens.system("facts:write"))
        .delete("/v1/data-points/{source}/odd", metric.code())
        .then()
        .statusCode(204);
    assertThat(states(metric)).containsExactly("CORRECTED", "CORRECTED", "REMOVED");
  }

  @Test
  void shouldFlagOrIgnoreValuesOutOfRangeWhenTheRuleSaysSo() {
    // Given
    String id = people.employee();
    RuledMetric flagging = RuledMetric.with(Map.of("range", "FLAG"));
    RuledMetric ignoring = RuledMetric.with(Map.of("range", "OFF"));
    RuledMetric rejecting = RuledMetric.with(Map.of());

    // When, then
    assertThat(status(flagging.point("low", id, 1, number("-0.1")))).isEqualTo(201);
    assertThat(status(flagging.point("edge", id, 2, 1000))).isEqualTo(201);
    assertThat(status(flagging.point("high", id, 3, number("1000.1")))).isEqualTo(201);
    assertThat(flagging.flags(AUDITOR).getList("items.recordId"))
        .containsExactly(flagging.code() + ":low", flagging.code() + ":high");
    assertThat(status(ignoring.point("low", id, 1, -1))).isEqualTo(201);
    assertThat(states(ignoring)).isEmpty();
    assertThat(status(rejecting.point("low", id, 1, -1))).isEqualTo(422);
  }

  @Test
  void shouldApplyChangedRulesToLaterArrivalsOnly() {
    // Given
    RuledMetric metric = RuledMetric.with(Map.of("range", "OFF"));
    String id = people.employee();
    bulk("data-points", List.of(metric.point("before", id, 1, -1)));

    // When
    metric.replace(1, Map.of("range", "FLAG"));

    // Then
    assertThat(status(metric.point("before", id, 1, -1))).isEqualTo(200);
    assertThat(states(metric)).isEmpty();
    assertThat(status(metric.point("after", id, 1, -1))).isEqualTo(201);
    assertThat(states(metric)).containsExactly("OPEN");
  }

  @Test
  void shouldFlagFactsOfTheFuture() {
    // Given
    RuledMetric metric = RuledMetric.with(Map.of("future", "FLAG"));
    RuledMetric strict = RuledMetric.with(Map.of("future", "REJECT"));
    String id = people.employee();
    Map<String, Object> tomorrow =
        Map.of("occurredAt", Instant.now().plus(Duration.ofDays(1)).toString());
    Map<String, Object> justNow = Map.of("occurredAt", Instant.now().toString());

    // When, then
    assertThat(status(with(metric.point("early", id, 1, 5), tomorrow))).isEqualTo(201);
    assertThat(status(with(metric.point("now", id, 1, 5), justNow))).isEqualTo(201);
    assertThat(metric.flags(AUDITOR).getList("items.rule")).containsExactly("FUTURE");
    assertThat(metric.flags(AUDITOR).getString("items[0].notAfter")).isNotNull();
    bulk("data-points", List.of(with(strict.point("early", id, 1, 5), tomorrow)))
        .then()
        .body("items[0].problem.errors[0].pointer", equalTo("/occurredAt"))
        .body("items[0].problem.errors[0].code", equalTo("fact.time-in-future"));
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
  void shouldLetUnknownPeopleInWithAFlagWhenTheRuleSaysSo() {
    // Given
    RuledMetric metric = RuledMetric.with(Map.of("unknownEmployee", "FLAG"));
    RuledMetric strict = RuledMetric.with(Map.of("range", "FLAG"));

    // When, then
    assertThat(status(metric.point("u", "NOBODY-1", 1, 5))).isEqualTo(201);
    assertThat(status(strict.point("u", "NOBODY-1", 1, 5))).isEqualTo(422);
    as(AUDITOR)
        .get("/v1/fact-flags?employeeId=NOBODY-1")
        .then()
        .body("items.rule", equalTo(List.of("UNKNOWN_EMPLOYEE")))
        .body("items[0].kind", equalTo(metric.code()));
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

  private static int status(Map<String, Object> point) {
    return bulk("data-points", List.of(point)).path("items[0].status");
  }

  private static List<String> states(RuledMetric metric) {
    return metric.flags(AUDITOR).getList("items.state");
  }

  private static JsonPath records(String employeeId, String measure) {
    return as(AUDITOR)
        .get("/v1/metric-records?period=2024-03&employeeId=" + employeeId + "&measure=" + measure)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
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

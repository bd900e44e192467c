package org.annum.metrics.arrival;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.annum.metrics.TestPeople;
import org.annum.metrics.measure.Measures;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of facts that break the rules of their measures. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ArrivalRulesTest {
  private static final String AUDITOR = Tokens.auditor();

  @Inject TestPeople people;
  @Inject Measures measures;

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
}

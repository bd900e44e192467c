package org.annum.metrics.rollup;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.followUp;
import static org.annum.metrics.Facts.with;
import static org.annum.metrics.Facts.wonDeal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FigureTest {
  @Inject TestPeople people;

  @Test
  void shouldDivideMergedSumsWhenMonthsBecomeAQuarterAndAYear() {
    // Given: one of one in January, one of three in February, nothing in March
    String id = people.employee();
    bulk(
        "activities",
        List.of(
            with(
                doneFollowUp("merge", "1", id),
                Map.of(
                    "dueAt", "2024-01-05T18:00:00+08:00",
                    "completedAt", "2024-01-05T18:00:00+08:00")),
            with(
                doneFollowUp("merge", "2", id),
                Map.of(
                    "dueAt", "2024-02-05T18:00:00+08:00",
                    "completedAt", "2024-02-05T17:00:00+08:00")),
            with(followUp("merge", "3", id), Map.of("dueAt", "2024-02-05T18:00:00+08:00")),
            with(followUp("merge", "4", id), Map.of("dueAt", "2024-02-29T23:59:59+08:00"))));

    // When
    JsonPath months = Api.series(id, "on_time_rate", "2024-01", "2024-12", "MONTH");
    JsonPath quarters = Api.series(id, "on_time_rate", "2024-01", "2024-12", "QUARTER");
    JsonPath year = Api.series(id, "on_time_rate", "2024-01", "2024-12", "YEAR");

    // Then
    assertThat(months.getString("points.period")).isEqualTo("[2024-01, 2024-02]");
    assertThat(months.getString("points.value")).isEqualTo("[1, 0.33333333333333333333]");
    assertThat(quarters.getString("points.period")).isEqualTo("[2024-Q1]");
    assertThat(year.getString("points.value")).isEqualTo("[0.5]");
    assertThat(year.getString("points.moments.count")).isEqualTo("[4]");
  }

  @Test
  void shouldCutMonthsInTheZoneOfTheOrganisation() {
    String id = people.employee();
    bulk(
        "activities",
        List.of(with(followUp("zone", "1", id), Map.of("dueAt", "2024-02-29T16:00:00Z"))));

    assertThat(
            Api.series(id, "follow_ups_due", "2024-01", "2024-12", "MONTH")
                .getString("points.period"))
        .isEqualTo("[2024-03]");
  }

  @Test
  void shouldExplainWhatIsBelowTheLineButNotAboveIt() {
    // Given: a week that begins in July and ends in August
    String id = people.employee();
    bulk(
        "activities",
        List.of(
            with(
                followUp("explain", "late", id),
                Map.of("priority", "HIGH", "dueAt", "2024-07-31T18:00:00+08:00")),
            with(
                doneFollowUp("explain", "other", id),
                Map.of(
                    "dueAt", "2024-08-02T18:00:00+08:00",
                    "completedAt", "2024-08-02T18:00:00+08:00"))));

    as(Tokens.auditor())
        .get("/v1/metric-rollups/{id}/on_time_rate_high/2024-07", id)
        .then()
        .statusCode(200)
        .body("value", equalTo(0))
        .body("exceptions.total", equalTo(1))
        .body("exceptions.records[0].recordId", equalTo("explain:late"))
        .body("exceptions.records[0].othersOnTimeSameWeek", equalTo(1));

    // When: the other one of that week turns out to be late
    bulk(
        "activities",
        List.of(
            with(
                doneFollowUp("explain", "other", id),
                Map.of(
                    "dueAt", "2024-08-02T18:00:00+08:00",
                    "completedAt", "2024-08-02T18:00:01+08:00"))));

    // Then
    as(Tokens.auditor())
        .get("/v1/metric-rollups/{id}/on_time_rate_high/2024-07", id)
        .then()
        .body("exceptions.records[0].othersOnTimeSameWeek", equalTo(0));
    assertThat(
            Api.series(id, "delay_hours", "2024-08", "2024-08", "MONTH").getString("points.value"))
        .isEqualTo("[0.000278]");
  }

  @Test
  void shouldShowTheFactsBehindAFigure() {
    String id = people.employee();
    bulk(
        "activities",
        List.of(
            doneFollowUp("behind", "1", id),
            followUp("behind", "2", id),
            with(
                doneFollowUp("behind", "3", id),
                Map.of(
                    "dueAt", "2024-02-05T18:00:00+08:00",
                    "completedAt", "2024-03-06T17:00:00+08:00"))));
    bulk("deals", List.of(wonDeal("behind", "1", id)));

    String cursor =
        as(Tokens.employee(id))
            .get("/v1/metric-rollups/{id}/task_completion_rate/2024-03/records?limit=2", id)
            .then()
            .statusCode(200)
            .body("items.recordId", contains("behind:1", "behind:2"))
            .body("items.inNumerator", contains(true, false))
            .body("items.inDenominator", contains(true, true))
            .extract()
            .path("nextCursor");
    as(Tokens.employee(id))
        .queryParam("cursor", cursor)
        .get("/v1/metric-rollups/{id}/task_completion_rate/2024-03/records?limit=2", id)
        .then()
        .body("items.recordId", contains("behind:3"))
        .body("items.inNumerator", contains(true))
        .body("items.inDenominator", contains(false));
    as(Tokens.employee(id))
        .get("/v1/metric-rollups/{id}/supported_sales/2024-03/records", id)
        .then()
        .body("items.recordId", contains("behind:1"))
        .body("items.value", contains(1000));
  }

  @ParameterizedTest
  @CsvSource({
    "from=2024-1&to=2024-12, from, period.month-unreadable",
    "from=2024-12&to=2024-01, to, period.ends-before-it-starts",
    "from=2004-01&to=2024-12, to, period.too-long",
    "from=2024-01, to, fact.value-missing"
  })
  void shouldRefusePeriodsThatAreNone(String period, String pointer, String code) {
    String id = people.employee();
    as(Tokens.auditor())
        .get("/v1/metric-series?employeeId=" + id + "&measure=on_time_rate&" + period)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void shouldNotFindWhatIsNotThere() {
    String id = people.employee();
    String token = Tokens.auditor();
    as(token).get(series(id, "happiness")).then().statusCode(404);
    as(token).get(series("nobody", "on_time_rate")).then().statusCode(404);
    as(token).get("/v1/metric-rollups/{id}/on_time_rate/2024-03", id).then().statusCode(404);
    as(token).get(series(id, "on_time_rate") + "&granularity=CENTURY").then().statusCode(422);
  }

  @Test
  void shouldListMeasuresWithoutTheOperandsOfRatios() {
    as(Tokens.employee("E1"))
        .get("/v1/measures?limit=500")
        .then()
        .statusCode(200)
        .body("items.code", hasItem("data_entry_completion_rate"))
        .body("items.code", not(hasItem("follow_ups_due_high")))
        .body("items.find { it.code == 'conversion_rate' }.fact", equalTo("DEAL"));
    Response first = as(Tokens.employee("E1")).get("/v1/measures?limit=2");
    as(Tokens.employee("E1"))
        .queryParam("cursor", first.<String>path("nextCursor"))
        .get("/v1/measures?limit=2")
        .then()
        .body("items.code[0]", greaterThan(first.<String>path("items.code[1]")));
  }

  private static String series(String employeeId, String measure) {
    return "/v1/metric-series?employeeId=%s&measure=%s&from=2024-01&to=2024-12"
        .formatted(employeeId, measure);
  }
}

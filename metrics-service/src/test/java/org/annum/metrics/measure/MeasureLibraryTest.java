package org.annum.metrics.measure;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.followUp;
import static org.annum.metrics.Facts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library by API: a new kind of work needs no code, a changed definition makes new figures. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MeasureLibraryTest {
  private static final String HR = Tokens.hr("E0001");

  @Inject TestPeople people;
  @Inject Jdbi jdbi;
  @Inject MeasureCatalogue catalogue;
  @Inject LibraryService library;

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/csv", "image/png"})
  void shouldRefuseWhenOtherThanJsonIsWanted(String type) {
    as(HR)
        .accept(type)
        .get("/v1/measures")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void shouldCountNewKindOfWorkWhenItIsDefinedByApi() {
    // Given
    String employee = people.employee();
    type("CALL");
    Api.bulk(
            "activities",
            List.of(
                with(doneFollowUp("calls", "1", employee), Map.of("type", "CALL")),
                with(followUp("calls", "2", employee), Map.of("type", "CALL"))))
        .then()
        .statusCode(207)
        .body("failed", equalTo(0));

    // When
    create(counted("calls_due", "CALL", List.of()));
    create(counted("calls_on_time", "CALL", List.of("ON_TIME")));
    create(ratio("calls_on_time_rate", "calls_on_time", "calls_due"));

    // Then
    assertThat(value(employee, "calls_due")).isEqualByComparingTo("2");
    assertThat(value(employee, "calls_on_time_rate")).isEqualByComparingTo("0.5");
  }

  @Test
  void shouldTellHowOthersFaredInTheWeekOfATaskCompletedMonthsLater() {
    // Given: a ratio of what was completed in a month, and a task that was due long before
    String employee = people.employee();
    type("ERRAND");
    create(with(counted("errands_done", "ERRAND", List.of()), Map.of("month", "COMPLETED")));
    create(
        with(counted("errands_kept", "ERRAND", List.of("ON_TIME")), Map.of("month", "COMPLETED")));
    create(with(ratio("errands_rate", "errands_kept", "errands_done"), Map.of("explained", true)));

    // When
    Api.bulk(
        "activities",
        List.of(
            with(
                doneFollowUp("months-later", "late", employee),
                Map.of(
                    "type", "ERRAND",
                    "priority", "HIGH",
                    "dueAt", "2024-01-31T18:00:00+08:00",
                    "completedAt", "2024-06-03T18:00:00+08:00")),
            with(
                doneFollowUp("months-later", "other", employee),
                Map.of(
                    "dueAt", "2024-02-02T18:00:00+08:00",
                    "completedAt", "2024-02-02T18:00:00+08:00"))));

    // Then
    as(Tokens.auditor())
        .get("/v1/metric-rollups/{id}/errands_rate/2024-06", employee)
        .then()
        .statusCode(200)
        .body("value", equalTo(0))
        .body("exceptions.total", equalTo(1))
        .body("exceptions.records[0].recordId", equalTo("months-later:late"))
        .body("exceptions.records[0].dueAt", equalTo("2024-01-31T10:00:00Z"))
        .body("exceptions.records[0].othersOnTimeSameWeek", equalTo(1));
  }

  @Test
  void shouldComputeFiguresAgainWhenDefinitionChanges() {
    // Given
    String employee = people.employee();
    type("VISIT");
    create(counted("visits", "VISIT", List.of()));
    Api.bulk(
        "activities",
        List.of(
            with(doneFollowUp("visits", "1", employee), Map.of("type", "VISIT")),
            with(followUp("visits", "2", employee), Map.of("type", "VISIT"))));
    long before = rollupVersion(employee, "visits");

    // When
    Response replaced = replace("\"1\"", counted("visits", "VISIT", List.of("COMPLETED")));

    // Then
    replaced.then().statusCode(200).header("ETag", "\"2\"").body("recomputation", notNullValue());
    finish(replaced.path("recomputation"));
    assertThat(value(employee, "visits")).isEqualByComparingTo("1");
    assertThat(rollupVersion(employee, "visits")).isGreaterThan(before);
    as(HR)
        .get("/v1/measures/visits/versions")
        .then()
        .body("items.change", equalTo(List.of("CHANGED", "CREATED")))
        .body("items[0].changedBy", equalTo("E0001"))
        .body("items[1].definition.condition", equalTo(List.of()));
  }

  @Test
  void shouldPublishFiguresAgainWhenOnlyTheirUnitChanges() {
    // Given
    String employee = people.employee();
    type("LETTER");
    create(counted("letters", "LETTER", List.of()));
    Api.bulk(
        "activities", List.of(with(followUp("letters", "1", employee), Map.of("type", "LETTER"))));
    long before = rollupVersion(employee, "letters");

    // When
    Response replaced =
        replace("\"1\"", with(counted("letters", "LETTER", List.of()), Map.of("unit", "letters")));

    // Then
    finish(replaced.path("recomputation"));
    assertThat(rollupVersion(employee, "letters")).isEqualTo(before + 1);
  }

  @Test
  void shouldDeleteFiguresWhenMeasureIsDeleted() {
    // Given
    String employee = people.employee();
    type("REPORT");
    create(counted("reports", "REPORT", List.of()));
    Api.bulk(
        "activities", List.of(with(followUp("reports", "1", employee), Map.of("type", "REPORT"))));

    // When
    Response deleted = as(HR).header("If-Match", "\"1\"").delete("/v1/measures/reports");

    // Then
    deleted.then().statusCode(202);
    finish(deleted.path("id"));
    assertThat(isPresent(employee, "reports")).isFalse();
    as(HR).get("/v1/measures/reports").then().statusCode(404);
    as(HR)
        .get("/v1/measures/reports/versions")
        .then()
        .body("items.change", equalTo(List.of("DELETED", "CREATED")));
    as(HR)
        .header("If-Match", "*")
        .delete("/v1/activity-types/REPORT")
        .then()
        .statusCode(409)
        .body("code", equalTo("activity-type.in-use"));
  }

  @Test
  void shouldRefuseToDeleteWhenRatioIsMadeOfTheMeasure() {
    as(HR)
        .header("If-Match", "*")
        .delete("/v1/measures/won_deals")
        .then()
        .statusCode(409)
        .body("code", equalTo("measure.in-use"));
  }

  @Test
  void shouldNameEveryFaultWhenDefinitionIsWrong() {
    // Given
    Map<String, Object> wrong = counted("Wrong Code", "NO_SUCH_TYPE", List.of("HIGH", "OTHER"));
    wrong.put("month", "CLOSED");
    wrong.put("value", "AMOUNT_SHARE");
    wrong.put("numerator", "won_deals");
    wrong.put("explained", true);

    // When
    Response response = as(HR).body(wrong).post("/v1/measures");

    // Then
    response
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems("/code", "/kind", "/condition", "/month", "/value", "/numerator"));
  }

  @Test
  void shouldRefuseRatioWhenItIsMadeOfRatio() {
    as(HR)
        .body(ratio("rate_of_rate", "on_time_rate", "won_deals"))
        .post("/v1/measures")
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("measure.operand-unusable")));
  }

  @Test
  void shouldRefuseChangeWhenVersionIsStaleOrPermissionMissing() {
    Map<String, Object> known = counted("follow_ups_due", "FOLLOW_UP", List.of());
    replace("\"99\"", known).then().statusCode(412);
    as(HR).body(known).put("/v1/measures/follow_ups_due").then().statusCode(428);
    as(HR).body(known).post("/v1/measures").then().statusCode(409);
    as(Tokens.auditor()).body(known).post("/v1/measures").then().statusCode(403);
    as(Tokens.system("facts:write")).body(known).post("/v1/measures").then().statusCode(403);
  }

  @Test
  void shouldCreateOnceWhenKeyIsRepeated() {
    // Given
    Map<String, Object> measure = counted("once_only", "FOLLOW_UP", List.of("LATE"));

    // When
    Response first = as(HR).header("Idempotency-Key", "mk-1").body(measure).post("/v1/measures");
    Response again = as(HR).header("Idempotency-Key", "mk-1").body(measure).post("/v1/measures");

    // Then
    first.then().statusCode(201).header("Location", endsWith("/v1/measures/once_only"));
    again.then().statusCode(201).body("version", equalTo(1));
    as(HR).header("If-Match", "\"1\"").delete("/v1/measures/once_only").then().statusCode(202);
  }

  @Test
  void shouldKeepWhatPeopleChangedWhenServiceStartsAgain() {
    // Given
    Response shown = as(HR).get("/v1/measures/data_entry_accuracy");
    Map<String, Object> renamed = new HashMap<>(ratio("data_entry_accuracy", "x", "y"));
    renamed.put("numerator", shown.path("numerator"));
    renamed.put("denominator", shown.path("denominator"));
    renamed.put("explained", true);
    renamed.put("names", Map.of("zh", "录入准确率(新)", "en", "Accuracy of entries"));
    replace(shown.header("ETag"), renamed)
        .then()
        .statusCode(200)
        .body("recomputation", equalTo(null));

    // When
    library.install(catalogue);

    // Then
    as(HR)
        .get("/v1/measures/data_entry_accuracy")
        .then()
        .body("names.en", equalTo("Accuracy of entries"));
    as(HR).get("/v1/measures/won_deals").then().body("version", equalTo(1));
  }

  private static void type(String code) {
    as(HR)
        .body(Map.of("code", code, "names", Map.of("zh", "新工作", "en", code)))
        .post("/v1/activity-types")
        .then()
        .statusCode(201);
  }

  private static void create(Map<String, Object> measure) {
    Response response = as(HR).body(measure).post("/v1/measures");
    response.then().statusCode(201);
    finish(response.path("recomputation"));
  }

  private static Response replace(String etag, Map<String, Object> measure) {
    return as(HR).header("If-Match", etag).body(measure).put("/v1/measures/" + measure.get("code"));
  }

  private static void finish(String operation) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                as(HR)
                    .get("/v1/services/metrics/operations/" + operation)
                    .path("state")
                    .equals("SUCCEEDED"));
  }

  private static Map<String, Object> counted(String code, String type, List<String> condition) {
    return new HashMap<>(
        Map.of(
            "code", code,
            "names", Map.of("zh", "次数", "en", code),
            "unit", "tasks",
            "direction", "UP",
            "aggregation", "COUNT",
            "fact", "ACTIVITY",
            "kind", type,
            "month", "DUE",
            "condition", condition,
            "value", "ONE"));
  }

  private static Map<String, Object> ratio(String code, String numerator, String denominator) {
    return Map.of(
        "code",
        code,
        "names",
        Map.of("zh", "比率", "en", code),
        "unit",
        "ratio",
        "direction",
        "UP",
        "aggregation",
        "RATIO",
        "numerator",
        numerator,
        "denominator",
        denominator);
  }

  private static BigDecimal value(String employee, String measure) {
    return new BigDecimal(
        Api.series(employee, measure, "2024-03", "2024-03", "MONTH").getString("points[0].value"));
  }

  private long rollupVersion(String employee, String measure) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select version from rollup where employee_id = ? and measure = ?")
                .bind(0, employee)
                .bind(1, measure)
                .mapTo(Long.class)
                .one());
  }

  private boolean isPresent(String employee, String measure) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select present from rollup where employee_id = ? and measure = ?")
                .bind(0, employee)
                .bind(1, measure)
                .mapTo(Boolean.class)
                .one());
  }
}

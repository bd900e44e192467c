package org.annum.metrics.figure;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class MetricRecordTest {
  @Inject TestPeople people;

  @Test
  void shouldLinkEachFactToItsSourceWhenTheSourceHasALink() {
    // Given
    String id = people.employee();
    bulk("activities", List.of(doneFollowUp("linked", "T 1", id)));
    as(Tokens.hr())
        .body(Map.of("urlTemplate", "https://tasks.example.com/{externalId}"))
        .put("/v1/source-links/linked")
        .then()
        .statusCode(200);

    // Then
    as(Tokens.employee(id))
        .get("/v1/metric-records?employeeId={id}&measure=on_time_rate&period=2024-Q1", id)
        .then()
        .statusCode(200)
        .body("items.recordId", contains("linked:T 1"))
        .body("items.source", contains("linked"))
        .body("items.externalId", contains("T 1"))
        .body("items.link", contains("https://tasks.example.com/T%201"));
    as(Tokens.auditor()).get("/v1/source-links").then().body("items.source", hasItem("linked"));
    as(Tokens.hr()).delete("/v1/source-links/linked").then().statusCode(204);
    as(Tokens.hr()).delete("/v1/source-links/linked").then().statusCode(404);
    as(Tokens.auditor())
        .get("/v1/source-links")
        .then()
        .body("items.source", not(hasItem("linked")));
  }

  @Test
  void shouldRefuseALinkThatIsNone() {
    as(Tokens.hr())
        .body(Map.of("urlTemplate", "javascript:{externalId}"))
        .put("/v1/source-links/UPPER")
        .then()
        .statusCode(422)
        .body("errors.code", contains("source-link.template-unusable", "fact.source-unusable"));
    as(Tokens.employee("E1"))
        .body(Map.of("urlTemplate", "https://x.org/{externalId}"))
        .put("/v1/source-links/x")
        .then()
        .statusCode(403);
  }

  @Test
  void shouldWriteAllFactsAsCsvThatRunsNoFormula() {
    // Given: more than a page of them
    String id = people.employee();
    bulk(
        "activities",
        IntStream.range(0, 1_200)
            .mapToObj(
                number ->
                    with(
                        doneFollowUp("csv", "=" + number, id),
                        Map.of("customer", "=cmd|'/c calc'!A1, \"x\"")))
            .toList());

    // When
    byte[] csv =
        as(Tokens.employee(id))
            .accept("text/csv")
            .get("/v1/metric-records?employeeId={id}&measure=on_time_rate&period=2024", id)
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .header("Content-Disposition", equalTo("attachment; filename=\"metric-records.csv\""))
            .extract()
            .asByteArray();

    // Then
    assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
    List<String> lines = new String(csv, java.nio.charset.StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(1_201);
    assertThat(lines.get(0)).endsWith("value,numerator,denominator,link");
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> line.startsWith("csv,'=") && line.contains(",\"'=cmd|"));
  }

  @Test
  void shouldAnswerInJsonToWhoeverAcceptsAnything() {
    String id = people.employee();
    as(Tokens.employee(id))
        .accept(ContentType.ANY)
        .get("/v1/metric-records?employeeId={id}&measure=on_time_rate&period=2024", id)
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .body("items", empty());
  }

  @Test
  void shouldShowAManagerOnlyTheMonthsInWhichThePersonReportedToThem() {
    // Given: due while reporting, done later
    String id = people.employee();
    String manager = people.employee();
    people.reports(id, manager, "2024-01-01", "2024-03-31");
    bulk(
        "activities",
        List.of(
            with(
                doneFollowUp("months", "1", id),
                Map.of("completedAt", "2024-04-05T17:00:00+08:00")),
            with(
                doneFollowUp("months", "2", id),
                Map.of(
                    "dueAt", "2024-04-05T17:00:00+08:00",
                    "completedAt", "2024-04-05T17:00:00+08:00"))));

    // Then
    as(Tokens.employee(manager))
        .get("/v1/metric-records?employeeId={id}&measure=task_completion_rate&period=2024", id)
        .then()
        .statusCode(200)
        .body("items.recordId", contains("months:1"))
        .body("items.inNumerator", contains(false));
    as(Tokens.employee("stranger"))
        .get("/v1/metric-records?employeeId={id}&measure=task_completion_rate&period=2024", id)
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, period=2024-Q5, 422",
    "application/json, period=, 422",
    "application/json, x=1, 422",
    "text/csv, period=2024-13, 422",
    "text/csv, period=2024&measure=happiness, 404",
    "application/xml, period=2024, 406"
  })
  void shouldRefuseWhatIsNoFigure(String type, String query, int status) {
    String id = people.employee();
    String measure = query.contains("measure") ? "" : "&measure=on_time_rate";
    as(Tokens.employee(id))
        .accept(type)
        .get("/v1/metric-records?employeeId=" + id + measure + "&" + query)
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
  }
}

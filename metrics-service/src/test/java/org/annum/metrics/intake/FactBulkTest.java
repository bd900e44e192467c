package org.annum.metrics.intake;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.followUp;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Facts.with;
import static org.annum.metrics.Facts.wonDeal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactBulkTest {
  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldTellCreatedFromReplacedAndUnchanged() {
    String id = people.employee();
    bulk("activities", List.of(followUp("told", "1", id), followUp("told", "2", id)))
        .then()
        .statusCode(207)
        .body("items.status", contains(201, 201))
        .body("succeeded", equalTo(2));

    bulk(
            "activities",
            List.of(
                followUp("told", "1", id),
                with(followUp("told", "2", id), Map.of("priority", "HIGH")),
                followUp("told", "3", id)))
        .then()
        .statusCode(207)
        .body("items.id", contains("1", "2", "3"))
        .body("items.status", contains(200, 200, 201));
    assertThat(rollupVersion(id, "follow_ups_due")).isEqualTo(2);
  }

  @Test
  void shouldChangeNothingWhenTheSameComesAgain() {
    String id = people.employee();
    List<Map<String, Object>> items =
        List.of(doneFollowUp("same", "1", id), doneFollowUp("same", "2", id));
    bulk("activities", items).then().statusCode(207);
    long version = rollupVersion(id, "follow_ups_completed");

    bulk("activities", items).then().body("items.status", contains(200, 200));

    assertThat(rollupVersion(id, "follow_ups_completed")).isEqualTo(version);
  }

  @Test
  void shouldRefuseOneItemWithEverythingThatIsWrongWhenTheOthersGoIn() {
    String id = people.employee();
    Map<String, Object> broken =
        with(
            followUp("mixed", "2", "nobody"),
            Map.of("priority", 1, "dueAt", "2024-03-05", "accurate", "true", "colour", "red"));

    bulk("activities", List.of(followUp("mixed", "1", id), broken, Map.of()))
        .then()
        .statusCode(207)
        .body("items.status", contains(201, 422, 422))
        .body("failed", equalTo(2))
        .body(
            "items[1].problem.errors.pointer",
            containsInAnyOrder("/priority", "/dueAt", "/accurate", "/colour"))
        .body(
            "items[2].problem.errors.pointer",
            containsInAnyOrder(
                "/source", "/externalId", "/employeeId", "/type", "/priority", "/dueAt"));
  }

  @Test
  void shouldAnswerInChineseWhenAsked() {
    as(Tokens.system("facts:write"))
        .header("Accept-Language", "zh-CN")
        .body(Map.of("items", List.of(followUp("zh", "1", "nobody"))))
        .post("/v1/activities/bulk")
        .then()
        .body("items[0].problem.errors[0].code", equalTo("fact.employee-unknown"))
        .body("items[0].problem.errors[0].detail", containsString("没有员工 nobody"));
  }

  @Test
  void shouldStoreNothingWhenOnlyValidating() {
    String id = people.employee();
    as(Tokens.system("facts:write"))
        .body(Map.of("items", List.of(followUp("dry", "1", id), followUp("dry", "2", "nobody"))))
        .post("/v1/activities/bulk?validateOnly=true")
        .then()
        .statusCode(207)
        .body("items.status", contains(201, 422));

    as(Tokens.auditor()).get("/v1/activities/dry/1").then().statusCode(404);
    assertThat(rollupVersion(id, "follow_ups_due")).isZero();
  }

  @Test
  void shouldKeepTheLastWhenARequestHasAFactTwice() {
    String id = people.employee();
    bulk(
            "data-points",
            List.of(
                preparation("twice-json", "1", id),
                with(preparation("twice-json", "1", id), Map.of("value", 50))))
        .then()
        .body("items.status", contains(200, 201));

    as(Tokens.auditor()).get("/v1/data-points/twice-json/1").then().body("value", equalTo(50));
  }

  @ParameterizedTest
  @CsvSource({"activities, follow_ups_due", "deals, won_deals", "data-points, prep_minutes"})
  void shouldComputeAgainWhenAFactIsRemoved(String facts, String measure) {
    // Given
    String id = people.employee();
    String source = "removed-" + facts;
    List<Map<String, Object>> items =
        switch (facts) {
          case "activities" -> List.of(followUp(source, "1", id), followUp(source, "2", id));
          case "deals" -> List.of(wonDeal(source, "1", id), wonDeal(source, "2", id));
          default -> List.of(preparation(source, "1", id), preparation(source, "2", id));
        };
    bulk(facts, items).then().body("items.status", contains(201, 201));

    // When
    remove(facts, source, "1", 204);
    assertThat(count(id, measure)).isEqualTo("[1]");
    remove(facts, source, "2", 204);

    // Then
    assertThat(count(id, measure)).isEqualTo("[]");
    remove(facts, source, "2", 404);
    assertThat(rollupVersion(id, measure)).isEqualTo(3);
    bulk(facts, items).then().body("items.status", contains(201, 201));
    assertThat(rollupVersion(id, measure)).isEqualTo(4);
  }

  @Test
  void shouldMoveTheFigureWhenAFactChangesItsPersonAndMonth() {
    String before = people.employee();
    String after = people.employee();
    bulk("deals", List.of(wonDeal("moving", "1", before))).then().statusCode(207);

    bulk(
            "deals",
            List.of(
                with(
                    wonDeal("moving", "1", after),
                    Map.of("closedOn", "2024-04-01", "amount", 12.345))))
        .then()
        .body("items.status", contains(200));

    assertThat(count(before, "won_deals")).isEqualTo("[]");
    assertThat(
            Api.series(after, "supported_sales", "2024-04", "2024-04", "MONTH")
                .getString("points.value"))
        .isEqualTo("[12.345]");
  }

  @Test
  void shouldRefuseMoreItemsThanFit() {
    as(Tokens.system("facts:write"))
        .body(Map.of("items", Collections.nCopies(10_001, Map.of())))
        .post("/v1/activities/bulk")
        .then()
        .statusCode(413);
  }

  @Test
  void shouldRefuseABodyThatIsNone() {
    String token = Tokens.system("facts:write");
    as(token).body("{\"items\":[").post("/v1/deals/bulk").then().statusCode(400);
    as(token).body("{}").post("/v1/deals/bulk").then().statusCode(422);
    as(token).body("{\"items\":7}").post("/v1/deals/bulk").then().statusCode(422);
    as(token)
        .body("{\"items\":[null, 7, \"x\\u0000\"]}")
        .post("/v1/deals/bulk")
        .then()
        .statusCode(oneOf(207, 422));
    as(token)
        .body(Map.of("items", List.of(with(wonDeal("huge", "1", "x"), Map.of("amount", 1e300)))))
        .post("/v1/deals/bulk")
        .then()
        .statusCode(oneOf(207, 422));
  }

  @Test
  void shouldLoseNothingWhenManySendFactsOfOnePersonAtOnce() {
    // Given
    String id = people.employee();

    // When
    List<CompletableFuture<Void>> senders =
        IntStream.range(0, 8)
            .mapToObj(sender -> CompletableFuture.runAsync(() -> sendMany(sender, id)))
            .toList();
    senders.forEach(CompletableFuture::join);

    // Then
    assertThat(count(id, "follow_ups_due")).isEqualTo("[80]");
  }

  @Test
  void shouldListFactsPageByPage() {
    String id = people.employee();
    bulk(
        "activities",
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    with(
                        followUp("paged", "P" + i, id),
                        Map.of("dueAt", "2024-03-0" + (5 - i) + "T18:00:00+08:00")))
            .toList());

    String cursor =
        as(Tokens.auditor())
            .get("/v1/activities?employeeId=" + id + "&from=2024-03-01&to=2024-03-04&limit=3")
            .then()
            .statusCode(200)
            .body("items.externalId", contains("P4", "P3", "P2"))
            .extract()
            .path("nextCursor");
    as(Tokens.auditor())
        .queryParam("cursor", cursor)
        .get("/v1/activities?employeeId=" + id + "&from=2024-03-01&to=2024-03-04&limit=3")
        .then()
        .body("items.externalId", contains("P1"))
        .body("items", hasSize(1));
    as(Tokens.auditor())
        .get("/v1/activities?from=yesterday")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("employeeId", "from"));
  }

  private static void sendMany(int sender, String employeeId) {
    for (int i = 0; i < 5; i++) {
      bulk(
              "activities",
              List.of(
                  followUp("crowd-" + sender, "A" + i, employeeId),
                  followUp("crowd", sender + "-" + i, employeeId)))
          .then()
          .statusCode(207)
          .body("items.status", contains(201, 201));
    }
  }

  private static void remove(String facts, String source, String id, int status) {
    as(Tokens.system("facts:write"))
        .delete("/v1/{facts}/{source}/{id}", facts, source, id)
        .then()
        .statusCode(status);
  }

  private static String count(String employeeId, String measure) {
    return Api.series(employeeId, measure, "2024-01", "2024-12", "YEAR")
        .getString("points.moments.count");
  }

  /** 0 as long as there is none. */
  private long rollupVersion(String employeeId, String measure) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select coalesce(max(version), 0) from rollup"
                        + " where employee_id = :id and measure = :measure")
                .bind("id", employeeId)
                .bind("measure", measure)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void shouldKeepDealWhenItsOwnerIsNoEmployee() {
    // Given
    var deal =
        with(wonDeal("owner", "1", people.employee()), Map.of("ownerId", "zhang@agency.example"));

    // When
    bulk("deals", List.of(deal)).then().body("items[0].status", equalTo(201));

    // Then
    as(Tokens.auditor())
        .get("/v1/deals/owner/1")
        .then()
        .body("ownerId", equalTo("zhang@agency.example"));
  }
}

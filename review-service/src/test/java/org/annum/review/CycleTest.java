package org.annum.review;

import static org.annum.review.Api.asHr;
import static org.annum.review.Api.createCycle;
import static org.annum.review.Api.reviewOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(ConsumedTopics.class)
class CycleTest {

  @Test
  void shouldTakeInEverybodyWithGoalsAlsoThoseWhoGetThemLater() {
    // Given
    WorkYear early = WorkYear.ofSomebody().people().goals();
    WorkYear late = WorkYear.ofSomebody().people();
    await().until(() -> knowsGoalsOf(early));
    String cycleId = createCycle(Map.of("year", 2024, "templateId", "sales-assistant"));

    // When
    move(cycleId, "opening", 0).statusCode(200).body("status", is("OPEN"));

    // Then
    assertThat(reviewOf(early.employeeId)).isNotEmpty();
    assertThat(reviewOf(late.employeeId)).isEmpty();

    // When
    late.goals();

    // Then
    await().until(() -> !reviewOf(late.employeeId).isEmpty());
    move(cycleId, "closure", 1).statusCode(200).body("status", is("CLOSED"));
  }

  @Test
  void shouldOnlyGoFromDraftToOpenToClosed() {
    String cycleId =
        createCycle(
            Map.of(
                "year", 2024, "templateId", "sales-assistant", "participantIds", List.of("E-x")));

    move(cycleId, "closure", 0).statusCode(409).body("code", equalTo("review-cycle.wrong-status"));
    move(cycleId, "opening", 3).statusCode(412);
    asHr().post("/v1/review-cycles/{id}/opening", cycleId).then().statusCode(428);
    move(cycleId, "opening", 0).statusCode(200).header("ETag", "\"1\"");
    move(cycleId, "opening", 1).statusCode(409);
    move(cycleId, "closure", 1).statusCode(200);
    move(cycleId, "closure", 2).statusCode(409);
  }

  @Test
  void shouldListEverythingThatIsWrongWithACycle() {
    asHr()
        .contentType("application/json")
        .header("Accept-Language", "zh")
        .body("{\"year\":12,\"templateId\":\"\",\"participantIds\":[],\"surprise\":1}")
        .post("/v1/review-cycles")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/year", "/templateId", "/participantIds", "/surprise"));
    asHr()
        .contentType("application/json")
        .body(Map.of("year", 2024, "templateId", "no-such"))
        .post("/v1/review-cycles")
        .then()
        .statusCode(422)
        .body("errors.code", hasItems("review-cycle.unknown-template"));
  }

  @Test
  void shouldCreateACycleOnceUnderAnIdempotencyKey() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> request =
        Map.of("year", 2031, "templateId", "sales-assistant", "participantIds", List.of("E-y"));

    assertThat(create(key, request)).isEqualTo(create(key, request));
  }

  @Test
  void shouldShowTheShippedTemplate() {
    asHr()
        .get("/v1/review-templates/sales-assistant")
        .then()
        .statusCode(200)
        .body("sections.kind", hasItems("GOALS", "SALES_RESULTS", "SELF_ASSESSMENT"))
        .body("sections.weight.sum()", is(100));
    asHr().get("/v1/review-templates/none").then().statusCode(404);
  }

  private static String create(String key, Map<String, Object> request) {
    return asHr()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(request)
        .post("/v1/review-cycles")
        .then()
        .statusCode(201)
        .extract()
        .path("cycleId");
  }

  private static ValidatableResponse move(String cycleId, String step, long version) {
    return asHr()
        .header("If-Match", "\"" + version + "\"")
        .post("/v1/review-cycles/{id}/" + step, cycleId)
        .then();
  }

  /** Whether the digest of the consumed goals counts all of somebody's goals. */
  private static boolean knowsGoalsOf(WorkYear year) {
    return year.goalIds().stream()
        .allMatch(
            id ->
                asHr()
                        .queryParam("keyPrefix", id)
                        .get("/v1/services/review/state-digests")
                        .jsonPath()
                        .getInt("items.find { it.topic == 'annum.goals.v1' }.count")
                    == 1);
  }
}

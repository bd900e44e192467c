package org.annum.review;

import static org.annum.review.Api.as;
import static org.annum.review.Api.awaitReview;
import static org.annum.review.Api.openReview;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who sees what of whom; what one may not see is not there. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(ConsumedTopics.class)
class PermissionTest {
  private final WorkYear year = WorkYear.ofSomebody();

  @Inject Jdbi jdbi;

  @Test
  void shouldShowAnEvaluationToThePersonTheirManagersAndThoseWithThePermissionOnly() {
    // Given
    String reviewId = assembled();
    String planId = Api.review(reviewId).getString("planId");
    Map<String, Integer> expected =
        Map.ofEntries(
            Map.entry(Tokens.employee(year.employeeId), 200),
            Map.entry(Tokens.employee(year.managerId), 200),
            Map.entry(Tokens.employee(year.directorId), 200),
            Map.entry(Tokens.hr(), 200),
            Map.entry(Tokens.auditor(), 200),
            Map.entry(Tokens.system("results:read"), 200),
            Map.entry(Tokens.employee("E-colleague"), 404),
            Map.entry(Tokens.system("facts:write"), 404),
            Map.entry(Tokens.expired(year.employeeId), 401),
            Map.entry(Tokens.forged(year.employeeId), 401));

    // Then
    expected.forEach(
        (token, status) -> {
          for (String path : paths(reviewId, planId)) {
            as(token).get(path).then().statusCode(status);
          }
        });
    Api.as("").get("/v1/reviews").then().statusCode(401);
  }

  @Test
  void shouldListOnlyWhatTheCallerMaySee() {
    String reviewId = assembled();

    assertThat(listed(Tokens.employee(year.employeeId))).containsExactly(reviewId);
    assertThat(listed(Tokens.employee(year.managerId))).containsExactly(reviewId);
    assertThat(listed(Tokens.employee("E-colleague"))).isEmpty();
    assertThat(listed(Tokens.system("facts:write"))).isEmpty();
    assertThat(listed(Tokens.hr())).contains(reviewId);
  }

  @Test
  void shouldLetOnlyHrChangeReviewsAndCycles() {
    String reviewId = assembled();

    for (String token :
        List.of(
            Tokens.employee(year.employeeId),
            Tokens.employee(year.managerId),
            Tokens.auditor(),
            Tokens.system("results:read"))) {
      as(token)
          .header("If-Match", "*")
          .post("/v1/reviews/{id}/finalization", reviewId)
          .then()
          .statusCode(403);
      as(token)
          .contentType("application/json")
          .body(Map.of("year", 2024, "templateId", "sales-assistant"))
          .post("/v1/review-cycles")
          .then()
          .statusCode(403);
    }
  }

  @Test
  void shouldLetTheManagerAgreeAPlanButNotTheEmployeeNorAStranger() {
    // Given
    String planId = Api.review(assembled()).getString("planId");
    String path = "/v1/improvement-plans/{id}/agreement";

    // Then
    as(Tokens.employee("E-colleague"))
        .header("If-Match", "*")
        .post(path, planId)
        .then()
        .statusCode(404);
    as(Tokens.employee(year.employeeId))
        .header("If-Match", "*")
        .post(path, planId)
        .then()
        .statusCode(403);
    as(Tokens.employee(year.managerId)).post(path, planId).then().statusCode(428);
    as(Tokens.employee(year.managerId))
        .header("If-Match", "\"99\"")
        .post(path, planId)
        .then()
        .statusCode(412);
    as(Tokens.employee(year.managerId))
        .header("If-Match", "*")
        .post(path, planId)
        .then()
        .statusCode(200);
    as(Tokens.hr()).header("If-Match", "*").post(path, planId).then().statusCode(409);
    assertThat(Api.get("/v1/improvement-plans/{id}", planId).jsonPath().getString("agreedBy"))
        .isEqualTo(year.managerId);
  }

  @Test
  void shouldKeepWhatCustomersWroteFromThoseWhoMayOnlySeeResults() {
    String reviewId = assembled();
    String path = "/v1/reviews/%s/findings".formatted(reviewId);

    assertThat(as(Tokens.employee(year.managerId)).get(path).asString()).contains("回复太慢");
    assertThat(as(Tokens.hr()).get(path).asString()).contains("回复太慢");
    assertThat(as(Tokens.auditor()).get(path).asString()).doesNotContain("回复太慢");
    assertThat(as(Tokens.system("results:read")).get(path).asString()).doesNotContain("回复太慢");
  }

  @Test
  void shouldNoteEveryLook() {
    // Given
    String reviewId = assembled();

    // When
    as(Tokens.employee(year.managerId)).get("/v1/reviews/{id}/trace", reviewId);

    // Then
    List<String> looks =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select actor || ' ' || action from audit_record
                         where subject_id = :id and detail like '%trace%'
                        """)
                    .bind("id", reviewId)
                    .mapTo(String.class)
                    .list());
    assertThat(looks).containsExactly(year.managerId + " review.read");
  }

  private String assembled() {
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    awaitReview(id, found -> "90.58".equals(found.get("content.overall.score.display")));
    return id;
  }

  private static List<String> paths(String reviewId, String planId) {
    String review = "/v1/reviews/" + reviewId;
    String plan = "/v1/improvement-plans/" + planId;
    return List.of(
        review,
        review + "/trace",
        review + "/findings",
        review + "/evidence",
        review + "/report",
        plan,
        plan + "/check-ins");
  }

  private List<String> listed(String token) {
    return as(token)
        .queryParam("employeeId", year.employeeId)
        .get("/v1/reviews")
        .jsonPath()
        .getList("items.reviewId", String.class);
  }
}

package org.annum.review;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.annum.testkit.Tokens;

/** The HTTP API as the tests use it. */
final class Api {
  private static final JsonPathConfig EXACT =
      new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL);
  private static final Duration SOON = Duration.ofSeconds(20);

  private Api() {}

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  static RequestSpecification asHr() {
    return as(Tokens.hr());
  }

  /** Opens a cycle of the year for somebody and waits until the review shows all there is. */
  static String openReview(String employeeId) {
    String cycleId =
        createCycle(
            Map.of(
                "year",
                2024,
                "templateId",
                "sales-assistant",
                "participantIds",
                List.of(employeeId)));
    asHr()
        .header("If-Match", "\"0\"")
        .post("/v1/review-cycles/{id}/opening", cycleId)
        .then()
        .statusCode(200);
    String reviewId = reviewOf(employeeId);
    awaitReview(reviewId, review -> !review.getBoolean("pending"));
    return reviewId;
  }

  static String createCycle(Map<String, ?> request) {
    return asHr()
        .contentType("application/json")
        .body(request)
        .post("/v1/review-cycles")
        .then()
        .statusCode(201)
        .extract()
        .path("cycleId");
  }

  static String reviewOf(String employeeId) {
    List<String> ids =
        asHr()
            .queryParam("employeeId", employeeId)
            .queryParam("year", 2024)
            .get("/v1/reviews")
            .then()
            .statusCode(200)
            .extract()
            .path("items.reviewId");
    return ids.isEmpty() ? "" : ids.get(0);
  }

  static JsonPath review(String reviewId) {
    return get("/v1/reviews/{id}", reviewId).jsonPath(EXACT);
  }

  static Response get(String path, Object... parameters) {
    return asHr().get(path, parameters).then().statusCode(200).extract().response();
  }

  /** Waits until a review is as wanted, and gives it as it is then. */
  static JsonPath awaitReview(String reviewId, Predicate<JsonPath> wanted) {
    return await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> review(reviewId), wanted);
  }

  /** Waits until the review shows an overall and nothing more is to come. */
  static JsonPath awaitSettled(String reviewId) {
    return awaitReview(
        reviewId,
        review -> !review.getBoolean("pending") && review.get("content.overall.score") != null);
  }
}

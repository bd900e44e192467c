package org.annum.feedback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.testkit.Tokens;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Calls of the service as tests make them. */
public final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Api() {}

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }

  public static RequestSpecification asHr() {
    return as(Tokens.hr());
  }

  public static RequestSpecification asEmployee(String employeeId) {
    return as(Tokens.employee(employeeId));
  }

  /** Imports a file and waits until that is done. */
  public static JsonPath imported(String profile, String file, Map<String, ?> parameters) {
    String location =
        given()
            .auth()
            .oauth2(Tokens.hr())
            .contentType("text/csv")
            .queryParam("profile", profile)
            .queryParams(parameters)
            .body(file.getBytes(StandardCharsets.UTF_8))
            .post("/v1/feedback-imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                asHr()
                    .get(location)
                    .then()
                    .statusCode(200)
                    .body("state", oneOf("SUCCEEDED", "FAILED")));
    return asHr().get(location).jsonPath();
  }

  public static JsonPath imported(String profile, String file) {
    return imported(profile, file, Map.of());
  }

  public static List<Map<String, Object>> rejections(JsonPath operation) {
    return asHr()
        .get("/v1/services/feedback/operations/" + operation.getString("id") + "/rejections")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  /** A file of the sample, about somebody else. */
  public static String sample(String name, String employeeId) {
    try (InputStream file = Api.class.getResourceAsStream("/sample/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .replace("E1001", employeeId)
          .replace("S-T24", "S-" + employeeId)
          .replace("R-", "R-" + employeeId + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ValidatableResponse summaries(
      String employeeId, String measure, String granularity) {
    return asHr()
        .queryParam("employeeId", employeeId)
        .queryParam("measure", measure)
        .queryParam("granularity", granularity)
        .get("/v1/feedback-summaries")
        .then()
        .statusCode(200);
  }

  public static ValidatableResponse bulk(String path, List<? extends Map<String, ?>> items) {
    return asHr().body(Map.of("items", items)).post(path + "/bulk").then().statusCode(207);
  }

  public static Map<String, Object> survey(
      String employeeId, String id, String submittedAt, Object score, @Nullable String comment) {
    Map<String, Object> item = new HashMap<>();
    item.put("source", "survey");
    item.put("externalId", id);
    item.put("employeeId", employeeId);
    item.put("customer", "客户戊");
    item.put("submittedAt", submittedAt);
    item.put("score", score);
    item.put("comment", comment);
    return item;
  }

  public static Map<String, Object> remark(String employeeId, String id, String sentiment) {
    Map<String, Object> item = new HashMap<>();
    item.put("source", "remarks");
    item.put("externalId", id);
    item.put("employeeId", employeeId);
    item.put("customer", "客户辛");
    item.put("channel", "PHONE");
    item.put("occurredAt", "2024-07-16T11:00:00+08:00");
    item.put("sentiment", sentiment);
    item.put("text", "回复太慢");
    return item;
  }

  public static Map<String, Object> oneOnOne(String employeeId, String managerId, String heldOn) {
    Map<String, Object> item = new HashMap<>();
    item.put("source", "one-on-ones");
    item.put("employeeId", employeeId);
    item.put("managerId", managerId);
    item.put("heldOn", heldOn);
    item.put("notes", "讨论优先级");
    return item;
  }

  public static Map<String, Object> answer(String group, int rating) {
    return answer(group, Map.of("teamwork", rating, "initiative", rating), null);
  }

  public static Map<String, Object> answer(
      String group, Map<String, ?> ratings, @Nullable String comment) {
    Map<String, Object> item = new HashMap<>();
    item.put("group", group);
    item.put("ratings", ratings);
    item.put("comment", comment);
    return item;
  }
}

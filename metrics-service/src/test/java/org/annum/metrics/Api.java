package org.annum.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annum.testkit.Tokens;
import org.awaitility.Awaitility;

/** Calls the API as its clients do. */
public final class Api {
  private static final String WRITER = Tokens.system("facts:write");
  private static final String READER = Tokens.auditor();
  private static final List<String> FINISHED = List.of("SUCCEEDED", "FAILED", "CANCELLED");

  private Api() {}

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** Sends items to {@code /v1/{facts}/bulk}. */
  public static Response bulk(String facts, List<Map<String, Object>> items) {
    return as(WRITER).body(Map.of("items", items)).post("/v1/" + facts + "/bulk");
  }

  /** Imports a file and waits for its end. */
  public static Import importFile(String profile, String source, byte[] file) {
    return finished(submitFile(profile, source, file, Map.of()));
  }

  /** Says what would become of a file. */
  public static Import tryFile(String profile, String source, byte[] file) {
    return finished(submitFile(profile, source, file, Map.of("validateOnly", true)));
  }

  /** Sends a file; the result is the path of the operation. */
  public static String submitFile(
      String profile, String source, byte[] file, Map<String, ?> options) {
    String location =
        given()
            .auth()
            .oauth2(WRITER)
            .contentType("text/csv")
            .queryParam("profile", profile)
            .queryParam("source", source)
            .queryParams(options)
            .body(file)
            .post("/v1/fact-imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    return location.substring(location.indexOf("/v1/"));
  }

  /** Waits for the end of an import. */
  public static Import finished(String path) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> FINISHED.contains(get(WRITER, path).getString("state")));
    return new Import(get(WRITER, path), path);
  }

  /** The series of a measure as its reader sees it. */
  public static JsonPath series(
      String employeeId, String measure, String from, String to, String granularity) {
    return as(READER)
        .queryParam("employeeId", employeeId)
        .queryParam("measure", measure)
        .queryParam("from", from)
        .queryParam("to", to)
        .queryParam("granularity", granularity)
        .get("/v1/metric-series")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath(decimals());
  }

  /** Waits until a measure of March has the value. */
  public static void awaitFigure(String employeeId, String measure, String value) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        series(employeeId, measure, "2024-03", "2024-03", "MONTH")
                            .getString("points[0].value"))
                    .isEqualTo(value));
  }

  private static JsonPath get(String token, String path) {
    return as(token).get(path).then().statusCode(200).extract().jsonPath();
  }

  private static JsonPathConfig decimals() {
    return JsonPathConfig.jsonPathConfig()
        .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);
  }

  /** A finished import. */
  public record Import(JsonPath operation, String path) {

    public String state() {
      return operation.getString("state");
    }

    /** accepted, replaced, unchanged, rejected. */
    public List<Integer> counts() {
      return List.of(
          operation.getInt("counts.accepted"),
          operation.getInt("counts.replaced"),
          operation.getInt("counts.unchanged"),
          operation.getInt("counts.rejected"));
    }

    /** {@code row column code} of every rejection. */
    public List<String> rejections() {
      JsonPath page = Api.get(WRITER, path + "/rejections?limit=500");
      return page.<Map<String, Object>>getList("items").stream()
          .map(item -> item.get("row") + " " + item.get("column") + " " + item.get("code"))
          .toList();
    }

    /** How each rejected row can be mended, in a language. */
    public List<String> details(String language) {
      return as(WRITER)
          .header("Accept-Language", language)
          .get(path + "/rejections?limit=500")
          .jsonPath()
          .getList("items.detail");
    }
  }
}

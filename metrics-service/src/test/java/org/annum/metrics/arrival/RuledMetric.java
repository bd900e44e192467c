package org.annum.metrics.arrival;

import static org.annum.metrics.Api.as;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.annum.metrics.Facts;
import org.annum.testkit.Tokens;

/** A metric of its own for each test, measured with arrival rules. */
final class RuledMetric {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final String code;

  private RuledMetric(String code) {
    this.code = code;
  }

  /** A sum of values from 0 to 1000, with these rules. */
  static RuledMetric with(Map<String, Object> rules) {
    RuledMetric metric = new RuledMetric("ruled_" + NEXT.incrementAndGet());
    as(Tokens.hr("E0001"))
        .body(metric.definition(rules))
        .post("/v1/measures")
        .then()
        .statusCode(201);
    return metric;
  }

  static RuledMetric onOutlier(String action) {
    return with(Map.of("outlier", Map.of("action", action)));
  }

  void replace(int version, Map<String, Object> rules) {
    as(Tokens.hr("E0001"))
        .header("If-Match", "\"" + version + "\"")
        .body(definition(rules))
        .put("/v1/measures/" + code)
        .then()
        .statusCode(200);
  }

  String code() {
    return code;
  }

  /** A value of March 2024, the later the larger its minute. */
  Map<String, Object> point(String id, String employeeId, int minute, Object value) {
    return new HashMap<>(
        Map.of(
            "source", code,
            "externalId", id,
            "employeeId", employeeId,
            "metric", code,
            "occurredAt", "2024-03-05T10:%02d:00+08:00".formatted(minute),
            "value", value));
  }

  /** Six values around 50, whose usual bounds are 38.1392 and 61.8608. */
  List<Map<String, Object>> usual(String employeeId) {
    List<Map<String, Object>> points = new ArrayList<>();
    int[] values = {48, 50, 52, 48, 52, 50};
    for (int i = 0; i < values.length; i++) {
      points.add(point("usual-" + employeeId + i, employeeId, i, values[i]));
    }
    return points;
  }

  /** The flags of the metric's facts. */
  JsonPath flags(String token) {
    return as(token)
        .queryParam("limit", 500)
        .get("/v1/fact-flags?measure=" + code)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Map<String, Object> definition(Map<String, Object> rules) {
    return Facts.with(
        Map.of(
            "code", code,
            "names", Map.of("zh", "带规则的指标", "en", code),
            "unit", "minutes",
            "direction", "UP",
            "aggregation", "SUM",
            "fact", "DATA_POINT",
            "kind", code,
            "month", "OCCURRED",
            "value", "VALUE"),
        Map.of("minimum", 0, "maximum", 1000, "arrival", rules));
  }
}

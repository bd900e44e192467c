package org.annum.metrics.source;

import static org.annum.metrics.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.annum.metrics.Api;
import org.annum.metrics.connector.FactPage;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.measure.model.FactKind;
import org.annum.testkit.Tokens;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Sources as their administrator uses them. */
public final class Sources {
  public static final String ADMINISTRATOR = Tokens.hr("E9001");
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Sources() {}

  /** A name that no other test has. */
  public static String name() {
    return "pulled-" + NEXT.incrementAndGet();
  }

  /** A source that runs only when it is asked to. */
  public static Map<String, Object> source(String name, String kind, Map<String, Object> settings) {
    return new HashMap<>(
        Map.of(
            "name", name, "kind", kind, "settings", settings, "every", "PT1H", "enabled", false));
  }

  public static Response create(Map<String, Object> source) {
    return as(ADMINISTRATOR).body(source).post("/v1/fact-sources");
  }

  /** Makes a scripted source that runs only when it is asked to. */
  public static void scripted(String name) {
    create(source(name, "scripted", Map.of())).then().statusCode(201);
  }

  /** Asks for a run; its path. */
  public static String request(String name) {
    String location =
        as(ADMINISTRATOR)
            .post("/v1/fact-sources/" + name + "/runs")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    return location.substring(location.indexOf("/v1/"));
  }

  /** Asks for a run and waits for its end. */
  public static JsonPath run(String name) {
    return ended(request(name));
  }

  public static JsonPath ended(String run) {
    await().until(() -> !List.of("QUEUED", "RUNNING").contains(get(run).getString("state")));
    return get(run);
  }

  public static JsonPath health(String name) {
    return get("/v1/fact-sources/" + name + "/health");
  }

  public static JsonPath get(String path) {
    return as(ADMINISTRATOR).get(path).then().statusCode(200).extract().jsonPath();
  }

  public static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30));
  }

  /** Days of eight hours with ids from one number to another; the cursor is the last one. */
  public static FactPage workDays(String employeeId, int from, int to) {
    List<ObjectNode> facts = new ArrayList<>();
    for (int id = from; id <= to; id++) {
      facts.add(workDay(employeeId, Integer.toString(id)));
    }
    return FactPage.of(FactKind.DATA_POINT, facts, IntNode.valueOf(to));
  }

  public static ObjectNode workDay(String employeeId, String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("externalId", id)
        .put("employeeId", employeeId)
        .put("metric", "work_hours")
        .put("occurredAt", "2024-03-05 10:00")
        .put("value", "8");
  }

  /** The hours that the facts add up to, in March. */
  public static String hours(String employeeId) {
    return Api.series(employeeId, "work_hours", "2024-03", "2024-03", "MONTH")
        .getString("points.value");
  }

  /** Pages of a system that has facts up to a number. */
  public static void upTo(Pull pull, String employeeId, int last, int pageSize) {
    int next = pull.cursor().map(JsonNode::asInt).orElse(0) + 1;
    while (next <= last) {
      int end = Math.min(last, next + pageSize - 1);
      pull.page(workDays(employeeId, next, end));
      next = end + 1;
    }
  }

  /** Lets a scripted source run by itself, every hour. */
  public static void enable(String name) {
    Map<String, Object> request = source(name, "scripted", Map.of());
    request.remove("name");
    request.put("enabled", true);
    as(ADMINISTRATOR)
        .header("If-Match", "*")
        .body(request)
        .put("/v1/fact-sources/" + name)
        .then()
        .statusCode(200);
  }

  /** Pages of a run, and its new, replaced, unchanged and rejected facts. */
  public static List<Integer> counts(JsonPath run) {
    return List.of(
        run.getInt("pages"),
        run.getInt("accepted"),
        run.getInt("replaced"),
        run.getInt("unchanged"),
        run.getInt("rejected"));
  }
}

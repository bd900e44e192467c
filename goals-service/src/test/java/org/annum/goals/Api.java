package org.annum.goals;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.annum.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** Requests as somebody, and the people whom each test makes for itself. */
public final class Api {
  private static final AtomicInteger LAST = new AtomicInteger(100_000);

  private Api() {}

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  public static RequestSpecification asHr() {
    return as(Tokens.hr());
  }

  public static RequestSpecification asEmployee(String employeeId) {
    return as(Tokens.employee(employeeId));
  }

  /** A merge patch of a version that the caller has read. */
  public static RequestSpecification patchAs(String token, long version) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"");
  }

  /** An id that nobody else uses. */
  public static String newId(String prefix) {
    return prefix + LAST.incrementAndGet();
  }

  /** A new employee in a team of their own. */
  public static String newEmployee() {
    return newEmployee(null);
  }

  public static String newEmployee(@Nullable String managerId) {
    String id = newId("E");
    createEmployee(id, managerId, newId("team-"));
    return id;
  }

  public static void createEmployee(String id, @Nullable String managerId, String team) {
    asHr().body(employee(id, managerId, team)).post("/v1/employees").then().statusCode(201);
  }

  public static Map<String, Object> employee(String id, @Nullable String managerId, String team) {
    Map<String, Object> body = employeeState(managerId, team);
    body.put("employeeId", id);
    return body;
  }

  public static Map<String, Object> employeeState(@Nullable String managerId, String team) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "李晓");
    body.put("startDate", "2022-03-01");
    body.put("assignments", List.of(assignment("2022-03-01", managerId, team)));
    return body;
  }

  public static Map<String, Object> assignment(
      String validFrom, @Nullable String managerId, String team) {
    Map<String, Object> assignment = new HashMap<>();
    assignment.put("validFrom", validFrom);
    assignment.put("position", "销售助理");
    assignment.put("team", team);
    if (managerId != null) {
      assignment.put("managerId", managerId);
    }
    return assignment;
  }

  public static Map<String, Object> goal(String employeeId, String key, Number weight) {
    Map<String, Object> goal = new HashMap<>();
    goal.put("employeeId", employeeId);
    goal.put("period", "2024");
    goal.put("key", key);
    goal.put("kind", "QUANTITATIVE");
    goal.put("title", "每月完成客户跟进任务");
    goal.put("measure", "follow_ups_completed");
    goal.put("evaluation", "MONTHLY_AVERAGE");
    goal.put("direction", "UP");
    goal.put("target", 50);
    goal.put("unit", "tasks/month");
    goal.put("weight", weight);
    return goal;
  }

  public static String newGoal(String employeeId, String key) {
    return asHr()
        .body(goal(employeeId, key, 25))
        .post("/v1/goals")
        .then()
        .statusCode(201)
        .extract()
        .path("goalId");
  }

  /** A set in the form of the exports; weights one per goal. */
  public static Map<String, Object> goalSet(String employeeId, Number... weights) {
    List<Map<String, Object>> goals = new ArrayList<>();
    for (int index = 0; index < weights.length; index++) {
      Map<String, Object> goal = goal(employeeId, "goal-" + index, weights[index]);
      goal.keySet().removeAll(List.of("employeeId", "period"));
      goals.add(goal);
    }
    Map<String, Object> set = new HashMap<>();
    set.put("employee", employeeId);
    set.put("period", "2024");
    set.put("goals", goals);
    return set;
  }
}

package org.annum.goals.app;

import static io.restassured.RestAssured.given;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newGoal;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint with every sort of caller: the status alone, on input that changes nothing. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PermissionMatrixTest {
  private static final List<String> CALLERS =
      List.of(
          "anonymous",
          "expired",
          "forged",
          "stranger",
          "self",
          "manager",
          "hr",
          "auditor",
          "people:read",
          "people:write",
          "goals:read",
          "goals:write",
          "facts:write");

  /**
   * One endpoint and the status for each caller, in the order of {@link #CALLERS}. If-Match names a
   * version that never exists, so 412 means allowed; an empty body or list means 422 or 207.
   */
  record Endpoint(String method, String path, String type, String body, String statuses) {
    private static final Map<String, String> TYPES =
        Map.of(
            "json", "application/json",
            "patch", "application/merge-patch+json",
            "text/csv", "text/csv");

    static Endpoint parse(String line) {
      String[] parts = line.split(" +", 5);
      return new Endpoint(
          parts[0],
          parts[1],
          Objects.requireNonNull(TYPES.get(parts[2])),
          parts[3].equals("-") ? "" : parts[3],
          parts[4]);
    }

    int statusFor(int caller) {
      return Integer.parseInt(statuses.split(" ")[caller]);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final String ENDPOINTS =
      """
      #                                                                                ano exp for str slf mgr hr  aud p:r p:w g:r g:w f:w
      GET    /v1/employees                        json     -                           401 401 401 200 200 200 200 200 200 200 200 200 200
      GET    /v1/employees/{employee}             json     -                           401 401 401 404 200 200 200 200 200 404 404 404 404
      POST   /v1/employees                        json     {}                          401 401 401 403 403 403 422 403 403 422 403 403 403
      PUT    /v1/employees/{employee}             json     {}                          401 401 401 403 403 403 412 403 403 412 403 403 403
      PATCH  /v1/employees/{employee}             patch    {}                          401 401 401 403 403 403 412 403 403 412 403 403 403
      DELETE /v1/employees/{employee}             json     -                           401 401 401 403 403 403 412 403 403 412 403 403 403
      POST   /v1/employees/{employee}/assignments json     {}                          401 401 401 403 403 403 412 403 403 412 403 403 403
      POST   /v1/employees/bulk                   json     {"items":[]}                401 401 401 403 403 403 207 403 403 207 403 403 403
      POST   /v1/employee-imports?profile=none    text/csv x                           401 401 401 403 403 403 422 403 403 422 403 403 403
      GET    /v1/teams                            json     -                           401 401 401 200 200 200 200 200 200 200 200 200 200
      GET    /v1/teams/none                       json     -                           401 401 401 404 404 404 404 404 404 404 404 404 404
      PUT    /v1/teams/none                       json     []                          401 401 401 403 403 403 422 403 403 422 403 403 403
      GET    /v1/positions                        json     -                           401 401 401 200 200 200 200 200 200 200 200 200 200
      GET    /v1/positions/none                   json     -                           401 401 401 404 404 404 404 404 404 404 404 404 404
      PUT    /v1/positions/none                   json     []                          401 401 401 403 403 403 422 403 403 422 403 403 403
      GET    /v1/goals                            json     -                           401 401 401 200 200 200 200 200 200 200 200 200 200
      GET    /v1/goals/{goal}                     json     -                           401 401 401 404 200 200 200 200 404 404 200 404 404
      POST   /v1/goals                            json     {"employeeId":"{employee}"} 401 401 401 403 403 422 422 403 403 403 403 422 403
      POST   /v1/goals/bulk                       json     {"items":[]}                401 401 401 207 207 207 207 207 207 207 207 207 207
      PATCH  /v1/goals/{goal}                     patch    {}                          401 401 401 404 403 412 412 403 404 404 403 412 404
      DELETE /v1/goals/{goal}                     json     -                           401 401 401 404 403 412 412 403 404 404 403 412 404
      GET    /v1/goal-sets/{employee}/2024        json     -                           401 401 401 404 200 200 200 200 404 404 200 404 404
      POST   /v1/goal-sets                        json     {"employee":"{employee}"}   401 401 401 403 403 422 422 403 403 403 403 422 403
      GET    /v1/team-targets                     json     -                           401 401 401 200 200 200 200 200 200 200 200 200 200
      GET    /v1/team-targets/{target}            json     -                           401 401 401 404 200 200 200 200 404 404 200 404 404
      POST   /v1/team-targets                     json     {}                          401 401 401 403 403 403 422 403 403 403 403 422 403
      POST   /v1/team-targets/bulk                json     {"items":[]}                401 401 401 403 403 403 207 403 403 403 403 207 403
      PATCH  /v1/team-targets/{target}            patch    {}                          401 401 401 403 403 403 412 403 403 403 403 412 403
      DELETE /v1/team-targets/{target}            json     -                           401 401 401 403 403 403 412 403 403 403 403 412 403
      """;

  static Stream<Endpoint> endpoints() {
    return ENDPOINTS.lines().filter(line -> !line.startsWith("#")).map(Endpoint::parse);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void shouldAnswerEachCallerAsTheyMay(Endpoint endpoint) {
    // Given
    Scene scene = Scene.prepare();

    // When
    Map<String, Integer> answers = new LinkedHashMap<>();
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (int index = 0; index < CALLERS.size(); index++) {
      String caller = CALLERS.get(index);
      answers.put(caller, scene.ask(endpoint, caller));
      expected.put(caller, endpoint.statusFor(index));
    }

    // Then
    assertThat(answers).isEqualTo(expected);
  }

  /** An employee with a manager, a goal and a target of the team, and a stranger. */
  record Scene(String employee, String manager, String stranger, String goal, String target) {
    private static @Nullable Scene shared;

    /** Made once: a key to forge with takes a second. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    static Scene prepare() {
      if (shared == null) {
        String manager = newEmployee();
        String employee = newEmployee(manager);
        String goal = newGoal(employee, "follow-ups");
        shared = new Scene(employee, manager, newEmployee(), goal, target(employee));
      }
      return shared;
    }

    private static String target(String employee) {
      RequestSpecification hr = asHr();
      String team = hr.get("/v1/employees/" + employee).path("assignments[0].team");
      return asHr()
          .body(
              Map.of(
                  "team",
                  team,
                  "period",
                  "2024",
                  "measure",
                  "supported_sales",
                  "amount",
                  1,
                  "currency",
                  "CNY"))
          .post("/v1/team-targets")
          .then()
          .statusCode(201)
          .extract()
          .path("teamTargetId");
    }

    int ask(Endpoint endpoint, String caller) {
      RequestSpecification request =
          given().contentType(endpoint.type()).header("If-Match", "\"999\"");
      if (!caller.equals("anonymous")) {
        request.auth().oauth2(TOKENS.computeIfAbsent(caller, this::token));
      }
      if (!endpoint.body().isEmpty()) {
        request.body(filled(endpoint.body()));
      }
      return request.request(endpoint.method(), filled(endpoint.path())).statusCode();
    }

    private String token(String caller) {
      return switch (caller) {
        case "expired" -> Tokens.expired(employee);
        case "forged" -> Tokens.forged(employee);
        case "stranger" -> Tokens.employee(stranger);
        case "self" -> Tokens.employee(employee);
        case "manager" -> Tokens.employee(manager);
        case "hr" -> Tokens.hr();
        case "auditor" -> Tokens.auditor();
        default -> Tokens.system(caller);
      };
    }

    private String filled(String text) {
      return text.replace("{employee}", employee)
          .replace("{goal}", goal)
          .replace("{target}", target);
    }
  }
}

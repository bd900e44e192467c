package org.annum.goals.goal;

import static org.annum.goals.Api.as;
import static org.annum.goals.Api.asEmployee;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.goal;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newGoal;
import static org.annum.goals.Api.patchAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class GoalResourceTest {
  private static final String TOPIC = "annum.goals.v1";

  @Test
  void shouldCreateAndPublishWhenGoalIsNew() {
    // Given
    String employee = newEmployee();

    // When
    var response = asHr().body(goal(employee, "follow-ups", 25)).post("/v1/goals").then();

    // Then
    String id = response.extract().path("goalId");
    response
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", endsWith("/v1/goals/" + id))
        .body("cap", is(1.2f))
        .body("validFrom", is("2024-01-01"))
        .body("validTo", is("2024-12-31"))
        .body("scale", nullValue());
    var event = Published.await(TOPIC, id, 1).get(0);
    assertThat(event.type()).isEqualTo("org.annum.goal");
    assertThat(event.body().path("employeeId").asText()).isEqualTo(employee);
    assertThat(event.body().path("target").decimalValue()).isEqualByComparingTo("50");
  }

  @Test
  void shouldImplyTheScaleWhenBehaviourIsInPoints() {
    var request = goal(newEmployee(), "teamwork", 10);
    request.putAll(
        Map.of(
            "kind", "BEHAVIOUR", "measure", "team_feedback", "target", 4, "unit", "points(1-5)"));

    asHr()
        .body(request)
        .post("/v1/goals")
        .then()
        .statusCode(201)
        .body("scale.min", is(1))
        .body("scale.max", is(5));
  }

  @Test
  void shouldConflictWhenKeyIsTaken() {
    String employee = newEmployee();
    newGoal(employee, "follow-ups");

    asHr()
        .body(goal(employee, "follow-ups", 30))
        .post("/v1/goals")
        .then()
        .statusCode(409)
        .body("code", is("goal.exists"));
  }

  @Test
  void shouldListEverythingThatIsWrongWhenRequestIsInvalid() {
    var request = goal("nobody", "follow-ups", 0);
    request.put("direction", "SIDEWAYS");
    request.put("period", "24");
    request.remove("title");

    asHr()
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .body(request)
        .post("/v1/goals")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer", contains("/direction", "/employeeId", "/period", "/title", "/weight"))
        .body("errors[1].code", is("goal.unknown-employee"))
        .body("errors[1].detail", is("nobody 不是已有员工"))
        .body("errors[4].detail", is("须大于 0 且不超过 100"));
  }

  @Test
  void shouldChangeOnlyWhatThePatchNames() {
    // Given
    String id = newGoal(newEmployee(), "follow-ups");

    // When
    var response =
        patchAs(Tokens.hr(), 1)
            .body("{\"target\":60,\"baseline\":40}")
            .patch("/v1/goals/" + id)
            .then();

    // Then
    response.statusCode(200).header("ETag", "\"2\"").body("target", is(60)).body("weight", is(25));
    patchAs(Tokens.hr(), 2)
        .body("{\"baseline\":null}")
        .patch("/v1/goals/" + id)
        .then()
        .statusCode(200)
        .body("baseline", nullValue());
    assertThat(Published.await(TOPIC, id, 3))
        .extracting(Published.Event::version)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void shouldChangeNothingWhenThePatchSaysWhatIsThere() {
    String id = newGoal(newEmployee(), "follow-ups");

    patchAs(Tokens.hr(), 1)
        .body("{\"target\":50.0}")
        .patch("/v1/goals/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    Published.await(TOPIC, id, 1);
  }

  @Test
  void shouldRefuseTheChangeWhenVersionIsMissingOrStale() {
    String id = newGoal(newEmployee(), "follow-ups");

    as(Tokens.hr()).delete("/v1/goals/" + id).then().statusCode(428);
    patchAs(Tokens.hr(), 2).body("{\"target\":60}").patch("/v1/goals/" + id).then().statusCode(412);
    patchAs(Tokens.hr(), 1)
        .body("{\"key\":\"other\",\"target\":\"much\"}")
        .patch("/v1/goals/" + id)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/key", "/target"));
  }

  @Test
  void shouldGoOnWithIdAndVersionWhenDeletedGoalComesBack() {
    // Given
    String employee = newEmployee();
    String id = newGoal(employee, "follow-ups");

    // When
    asHr().header("If-Match", "\"1\"").delete("/v1/goals/" + id).then().statusCode(204);
    asHr().get("/v1/goals/" + id).then().statusCode(404).body("code", is("goal.not-found"));
    String again = newGoal(employee, "follow-ups");

    // Then
    assertThat(again).isEqualTo(id);
    var events = Published.await(TOPIC, id, 3);
    assertThat(events).extracting(Published.Event::version).containsExactly(1L, 2L, 3L);
    assertThat(events.get(1).body()).isNull();
  }

  @Test
  void shouldDeleteGoalsWhenTheirEmployeeIsDeleted() {
    // Given
    String employee = newEmployee();
    String id = newGoal(employee, "follow-ups");

    // When
    asHr().header("If-Match", "\"1\"").delete("/v1/employees/" + employee).then().statusCode(204);

    // Then
    assertThat(Published.await(TOPIC, id, 2).get(1).body()).isNull();
    asHr().get("/v1/goals/" + id).then().statusCode(404);
  }

  @Test
  void shouldLetManagersSetGoalsOfThoseBelowOnly() {
    // Given
    String manager = newEmployee();
    String report = newEmployee(newEmployee(manager));
    String stranger = newEmployee();

    // Then
    asEmployee(manager).body(goal(report, "a", 10)).post("/v1/goals").then().statusCode(201);
    asEmployee(manager).body(goal(manager, "a", 10)).post("/v1/goals").then().statusCode(403);
    asEmployee(manager)
        .body(goal(stranger, "a", 10))
        .post("/v1/goals")
        .then()
        .statusCode(403)
        .body("code", is("goal.not-writable"));
    asEmployee(manager).body(goal("nobody", "a", 10)).post("/v1/goals").then().statusCode(403);
  }

  @Test
  void shouldHideGoalsWhenCallerMayNotSeeTheEmployee() {
    // Given
    String manager = newEmployee();
    String report = newEmployee(manager);
    String id = newGoal(report, "follow-ups");
    String stranger = newEmployee();

    // Then
    asEmployee(report).get("/v1/goals/" + id).then().statusCode(200);
    asEmployee(manager)
        .get("/v1/goals?employeeId=" + report)
        .then()
        .body("items.goalId", contains(id));
    asEmployee(stranger).get("/v1/goals/" + id).then().statusCode(404);
    asEmployee(stranger)
        .get("/v1/goals?employeeId=" + report)
        .then()
        .statusCode(200)
        .body("items.size()", is(0));
    patchAs(Tokens.employee(report), 1)
        .body("{\"target\":1}")
        .patch("/v1/goals/" + id)
        .then()
        .statusCode(403);
    patchAs(Tokens.employee(stranger), 1)
        .body("{\"target\":1}")
        .patch("/v1/goals/" + id)
        .then()
        .statusCode(404);
    patchAs(Tokens.employee(manager), 1)
        .body("{\"target\":1}")
        .patch("/v1/goals/" + id)
        .then()
        .statusCode(200);
  }

  @Test
  void shouldAnswerEachItemWhenManyAreSaved() {
    // Given
    String manager = newEmployee();
    String report = newEmployee(manager);
    String stranger = newEmployee();
    var items =
        List.of(
            goal(report, "a", 10),
            goal(stranger, "a", 10),
            goal(report, "a", 20),
            goal(report, "b", 101));

    // When
    var preview =
        asEmployee(manager)
            .body(Map.of("items", items))
            .post("/v1/goals/bulk?validateOnly=true")
            .then();
    var saved = asEmployee(manager).body(Map.of("items", items)).post("/v1/goals/bulk").then();
    var again = asEmployee(manager).body(Map.of("items", items)).post("/v1/goals/bulk").then();

    // Then
    preview.statusCode(207).body("items.status", contains(201, 403, 422, 422));
    saved
        .statusCode(207)
        .body("items.status", contains(201, 403, 422, 422))
        .body("items[2].problem.errors[0].code", is("goal-set.duplicate-key"));
    again.body("items.status", contains(200, 403, 422, 422));
    Published.await(TOPIC, saved.extract().path("items[0].id"), 1);
  }

  @Test
  void shouldFollowTheCursorToTheEnd() {
    // Given
    String employee = newEmployee();
    List.of("a", "b", "c").forEach(key -> newGoal(employee, key));

    // When
    var first = asHr().get("/v1/goals?limit=2&employeeId=" + employee).then();
    String cursor = first.extract().path("nextCursor");
    var second =
        asHr().get("/v1/goals?limit=2&employeeId=" + employee + "&cursor=" + cursor).then();

    // Then
    first.body("items.key", contains("a", "b"));
    second.body("items.key", contains("c")).body("nextCursor", nullValue());
    asHr().get("/v1/goals?period=2023&employeeId=" + employee).then().body("items.size()", is(0));
  }
}

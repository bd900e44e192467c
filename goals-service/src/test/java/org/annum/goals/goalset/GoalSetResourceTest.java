package org.annum.goals.goalset;

import static org.annum.goals.Api.asEmployee;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.createEmployee;
import static org.annum.goals.Api.goalSet;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newId;
import static org.annum.goals.Api.patchAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class GoalSetResourceTest {

  @Test
  void shouldTakeTheExportAsItIs() throws IOException {
    // Given
    String employee = newId("E");
    String team = newId("team-");
    createEmployee(employee, null, team);
    String set = seed().replace("E1001", employee).replace("east-1", team);

    // When
    var first = asHr().body(set).post("/v1/goal-sets").then();
    var again = asHr().body(set).post("/v1/goal-sets").then();

    // Then
    first
        .statusCode(200)
        .body("complete", is(true))
        .body("weightSum", is(100))
        .body("goals", hasSize(6))
        .body("goals.find { it.key == 'teamwork' }.scale.max", is(5))
        .body("goals.find { it.key == 'supported-sales' }.target", is(0.8f))
        .body("change.created", is(6));
    again.statusCode(200).body("change.unchanged", is(6)).body("change.created", is(0));
    String goal = first.extract().path("goals.find { it.key == 'csat' }.goalId");
    Published.await("annum.goals.v1", goal, 1);
    asHr()
        .get("/v1/team-targets?team=" + team)
        .then()
        .body("items[0].amount", is(7142857))
        .body("items[0].version", is(1));
  }

  @Test
  void shouldReplaceTheSetWhenItDiffers() {
    // Given
    String employee = newEmployee();
    asHr().body(goalSet(employee, 60, 40)).post("/v1/goal-sets").then().statusCode(200);
    String removed =
        asHr().get("/v1/goals?employeeId=" + employee).then().extract().path("items[1].goalId");

    // When
    var response = asHr().body(goalSet(employee, 100)).post("/v1/goal-sets").then();

    // Then
    response
        .statusCode(200)
        .body("change.replaced", is(1))
        .body("change.removed", is(1))
        .body("goals.key", contains("goal-0"));
    var events = Published.await("annum.goals.v1", removed, 2);
    assertThat(events.get(1).body()).isNull();
    assertThat(events.get(1).version()).isEqualTo(2);
    asHr()
        .body(goalSet(employee, 60, 40))
        .post("/v1/goal-sets")
        .then()
        .body("change.created", is(1))
        .body("goals[1].goalId", is(removed))
        .body("goals[1].version", is(3));
  }

  @Test
  @SuppressWarnings("unchecked")
  void shouldReportEverythingAtOnceAndSaveNothing() {
    // Given
    String employee = newEmployee();
    var set = goalSet(employee, 60, 0, 41);
    var goals = (List<Map<String, Object>>) set.get("goals");
    goals.get(0).put("direction", "SIDEWAYS");
    goals.get(0).put("cap", "0.9");
    goals.get(1).put("kind", "QUANTITY");
    goals.get(1).put("valid_from", "2023-12-31");
    goals.get(2).put("key", "goal-0");
    goals.get(2).put("baseline", "50");
    set.put(
        "team_target",
        Map.of("team", "no-team", "measure", "Sales", "amount", "0", "currency", "RMB"));

    // When
    var response = asHr().body(set).post("/v1/goal-sets").then();
    var chinese = asHr().header("Accept-Language", "zh").body(set).post("/v1/goal-sets").then();

    // Then
    response
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            contains(
                "/goals goal-set.weights-not-whole",
                "/goals/0/cap goal.cap-out-of-range",
                "/goals/0/direction value.not-one-of",
                "/goals/1/kind value.not-one-of",
                "/goals/1/valid_from goal.outside-period",
                "/goals/1/weight goal.weight-out-of-range",
                "/goals/2/baseline goal.baseline-is-target",
                "/goals/2/key goal-set.duplicate-key",
                "/team_target/amount team-target.amount-not-positive",
                "/team_target/currency team-target.unknown-currency",
                "/team_target/measure goal.bad-measure",
                "/team_target/team team-target.unknown-team"));
    chinese.body("errors.detail", hasItems("权重之和须为 100,现为 101", "no-team 不是已有团队"));
    asHr().get("/v1/goal-sets/" + employee + "/2024").then().statusCode(404);
  }

  @Test
  void shouldRefuseWhenEmployeeOrPeriodIsUnknown() {
    var set = goalSet("nobody", 100);
    set.put("period", "24");

    asHr()
        .body(set)
        .post("/v1/goal-sets")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/employee", "/period"));
  }

  @Test
  void shouldReportEveryWrongTypeWhenBodyIsNoGoalSet() {
    asHr()
        .body("{\"employee\":1,\"period\":\"2024\",\"goals\":[{\"target\":\"many\",\"colour\":1}]}")
        .post("/v1/goal-sets")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/employee", "/goals/0/target", "/goals/0/colour"));
    asHr()
        .body("{\"employee\":\"E1\",\"goals\":[null]}")
        .post("/v1/goal-sets")
        .then()
        .statusCode(422);
    asHr().body("{").post("/v1/goal-sets").then().statusCode(400);
  }

  @Test
  void shouldShowTheSetAsIncompleteWhenSingleEditChangesItsSum() {
    // Given
    String employee = newEmployee();
    String goal =
        asHr()
            .body(goalSet(employee, 60, 40))
            .post("/v1/goal-sets")
            .then()
            .extract()
            .path("goals[0].goalId");

    // When
    patchAs(Tokens.hr(), 1)
        .body("{\"weight\":50}")
        .patch("/v1/goals/" + goal)
        .then()
        .statusCode(200);

    // Then
    asHr()
        .get("/v1/goal-sets/" + employee + "/2024")
        .then()
        .statusCode(200)
        .body("complete", is(false))
        .body("weightSum", is(90))
        .body("change", nullValue());
  }

  @Test
  void shouldLetManagersSetGoalsButNoTeamTarget() {
    // Given
    String manager = newEmployee();
    String report = newEmployee(manager);
    String stranger = newEmployee();
    var set = goalSet(report, 100);

    // Then
    asEmployee(manager).body(set).post("/v1/goal-sets").then().statusCode(200);
    asEmployee(report).body(set).post("/v1/goal-sets").then().statusCode(403);
    asEmployee(stranger).body(set).post("/v1/goal-sets").then().statusCode(403);
    asEmployee(report).get("/v1/goal-sets/" + report + "/2024").then().statusCode(200);
    asEmployee(manager).get("/v1/goal-sets/" + report + "/2024").then().statusCode(200);
    asEmployee(stranger).get("/v1/goal-sets/" + report + "/2024").then().statusCode(404);
    set.put("team_target", Map.of("team", "x", "measure", "m", "amount", 1, "currency", "CNY"));
    asEmployee(manager)
        .body(set)
        .post("/v1/goal-sets")
        .then()
        .statusCode(403)
        .body("code", is("team-target.not-writable"));
  }

  private static String seed() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            GoalSetResourceTest.class.getResourceAsStream("/seed-2024/goals-2024.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

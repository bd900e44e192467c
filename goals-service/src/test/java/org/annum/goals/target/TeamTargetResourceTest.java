package org.annum.goals.target;

import static org.annum.goals.Api.asEmployee;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.createEmployee;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newId;
import static org.annum.goals.Api.patchAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TeamTargetResourceTest {
  private static final String TOPIC = "annum.goals.v1";

  @Test
  void shouldCreateAndPublishWhenTargetIsNew() {
    // Given
    String team = newTeam(newEmployee());

    // When
    var response = asHr().body(target(team, 7142857)).post("/v1/team-targets").then();

    // Then
    String id = response.extract().path("teamTargetId");
    response
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", endsWith("/v1/team-targets/" + id));
    var event = Published.await(TOPIC, id, 1).get(0);
    assertThat(event.type()).isEqualTo("org.annum.team-target");
    assertThat(event.body().path("amount").decimalValue()).isEqualByComparingTo("7142857");
    asHr()
        .body(target(team, 1))
        .post("/v1/team-targets")
        .then()
        .statusCode(409)
        .body("code", is("team-target.exists"));
  }

  @Test
  void shouldListEverythingThatIsWrongWhenRequestIsInvalid() {
    var request = target("no-team", 0);
    request.put("currency", "RMB");

    asHr()
        .header("Accept-Language", "zh")
        .body(request)
        .post("/v1/team-targets")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/amount", "/currency", "/team"))
        .body("errors[2].detail", is("no-team 不是已有团队"));
  }

  @Test
  void shouldChangeAndDeleteAndComeBackUnderTheSameId() {
    // Given
    String team = newTeam(newEmployee());
    String id =
        asHr()
            .body(target(team, 100))
            .post("/v1/team-targets")
            .then()
            .extract()
            .path("teamTargetId");

    // When
    patchAs(Tokens.hr(), 1)
        .body("{\"amount\":200}")
        .patch("/v1/team-targets/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("amount", is(200));
    patchAs(Tokens.hr(), 1)
        .body("{\"amount\":300}")
        .patch("/v1/team-targets/" + id)
        .then()
        .statusCode(412);
    asHr().delete("/v1/team-targets/" + id).then().statusCode(428);
    asHr().header("If-Match", "\"2\"").delete("/v1/team-targets/" + id).then().statusCode(204);
    asHr()
        .get("/v1/team-targets/" + id)
        .then()
        .statusCode(404)
        .body("code", is("team-target.not-found"));
    asHr()
        .body(target(team, 200))
        .post("/v1/team-targets")
        .then()
        .statusCode(201)
        .body("teamTargetId", is(id));

    // Then
    assertThat(Published.await(TOPIC, id, 4))
        .extracting(Published.Event::version)
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void shouldAnswerEachItemWhenManyAreSaved() {
    // Given
    String team = newTeam(newEmployee());
    var items = List.of(target(team, 1), target("no-team", 1), target(team, 2));

    // When
    var preview =
        asHr().body(Map.of("items", items)).post("/v1/team-targets/bulk?validateOnly=true").then();
    var saved = asHr().body(Map.of("items", items)).post("/v1/team-targets/bulk").then();
    var again = asHr().body(Map.of("items", items)).post("/v1/team-targets/bulk").then();

    // Then
    preview.statusCode(207).body("items.status", contains(201, 422, 422));
    saved.body("items.status", contains(201, 422, 422));
    again.body("items.status", contains(200, 422, 422));
    Published.await(TOPIC, saved.extract().path("items[0].id"), 1);
  }

  @Test
  void shouldShowTargetsToTheTeamAndThoseAboveIt() {
    // Given
    String manager = newEmployee();
    String member = newId("E");
    String team = newId("team-");
    createEmployee(member, manager, team);
    String id =
        asHr()
            .body(target(team, 100))
            .post("/v1/team-targets")
            .then()
            .extract()
            .path("teamTargetId");

    // Then
    asEmployee(member).get("/v1/team-targets/" + id).then().statusCode(200);
    asEmployee(manager)
        .get("/v1/team-targets?team=" + team)
        .then()
        .body("items.teamTargetId", contains(id));
    asEmployee(newEmployee()).get("/v1/team-targets/" + id).then().statusCode(404);
    asEmployee(newEmployee())
        .get("/v1/team-targets?team=" + team)
        .then()
        .body("items.size()", is(0));
  }

  @Test
  void shouldFollowTheCursorToTheEnd() {
    // Given
    String team = newTeam(newEmployee());
    for (String measure : List.of("a", "b", "c")) {
      var request = target(team, 1);
      request.put("measure", measure);
      asHr().body(request).post("/v1/team-targets").then().statusCode(201);
    }

    // When
    var first = asHr().get("/v1/team-targets?limit=2&team=" + team).then();
    String cursor = first.extract().path("nextCursor");

    // Then
    first.body("items.measure", contains("a", "b"));
    asHr()
        .get("/v1/team-targets?limit=2&team=" + team + "&cursor=" + cursor)
        .then()
        .body("items.measure", contains("c"))
        .body("nextCursor", nullValue());
  }

  private static String newTeam(String employeeId) {
    return asHr().get("/v1/employees/" + employeeId).then().extract().path("assignments[0].team");
  }

  private static Map<String, Object> target(String team, Number amount) {
    Map<String, Object> target = new HashMap<>();
    target.put("team", team);
    target.put("period", "2024");
    target.put("measure", "supported_sales");
    target.put("amount", amount);
    target.put("currency", "CNY");
    return target;
  }
}

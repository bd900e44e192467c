package org.annum.goals.people;

import static org.annum.goals.Api.asEmployee;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.assignment;
import static org.annum.goals.Api.createEmployee;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EmployeeListTest {
  @Test
  void shouldFollowTheCursorToTheEnd() {
    // Given
    String manager = newEmployee();
    List<String> ids = List.of(newEmployee(manager), newEmployee(manager), newEmployee(manager));

    // When
    var first = asHr().get("/v1/employees?limit=2&manager=" + manager).then();
    String cursor = first.extract().path("nextCursor");
    var second =
        asHr().get("/v1/employees?limit=2&manager=" + manager + "&cursor=" + cursor).then();

    // Then
    first.body("items.employeeId", equalTo(ids.subList(0, 2)));
    second.body("items.employeeId", equalTo(ids.subList(2, 3))).body("nextCursor", nullValue());
    asHr()
        .get("/v1/employees?limit=2&cursor=" + cursor)
        .then()
        .statusCode(422)
        .body("errors[0].code", is("page.cursor-not-usable"));
    asHr().get("/v1/employees?limit=501").then().statusCode(422);
  }

  @Test
  void shouldFilterByTeamPositionAndText() {
    // Given
    String team = newId("team-");
    String id = newId("Z%_");
    createEmployee(id, null, team);

    // Then
    asHr().get("/v1/employees?team=" + team).then().body("items.employeeId", contains(id));
    asHr()
        .queryParam("team", team)
        .queryParam("position", "销售助理")
        .get("/v1/employees")
        .then()
        .body("items", hasSize(1));
    asHr()
        .queryParam("text", id)
        .get("/v1/employees")
        .then()
        .body("items.employeeId", contains(id));
    asHr()
        .queryParam("team", team)
        .queryParam("text", "晓")
        .get("/v1/employees")
        .then()
        .body("items.name", everyItem(containsString("晓")))
        .body("items", hasSize(1));
    asHr()
        .queryParam("team", team)
        .queryParam("text", "_晓_")
        .get("/v1/employees")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void shouldShowThoseBelowWhenManagerAsks() {
    // Given
    String top = newEmployee();
    String middle = newEmployee(top);
    String bottom = newEmployee(middle);
    newEmployee();

    // Then
    asEmployee(top)
        .get("/v1/employees")
        .then()
        .body("items.employeeId", contains(top, middle, bottom));
    asEmployee(middle).get("/v1/employees/" + bottom).then().statusCode(200);
    asEmployee(bottom).get("/v1/employees/" + middle).then().statusCode(404);
    asEmployee(bottom).get("/v1/employees").then().body("items.employeeId", contains(bottom));
  }

  @Test
  void shouldLoseSightWhenReportingLineEnded() {
    // Given
    String former = newEmployee();
    String current = newEmployee();
    String id = newEmployee(former);
    asHr()
        .header("If-Match", "\"1\"")
        .body(assignment("2024-07-01", current, "east-1"))
        .post("/v1/employees/" + id + "/assignments")
        .then()
        .statusCode(201);

    // Then
    asEmployee(former).get("/v1/employees/" + id).then().statusCode(404);
    asEmployee(current).get("/v1/employees/" + id).then().statusCode(200);
  }
}

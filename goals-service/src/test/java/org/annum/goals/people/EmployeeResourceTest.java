package org.annum.goals.people;

import static org.annum.goals.Api.as;
import static org.annum.goals.Api.asEmployee;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.assignment;
import static org.annum.goals.Api.createEmployee;
import static org.annum.goals.Api.employee;
import static org.annum.goals.Api.employeeState;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newId;
import static org.annum.goals.Api.patchAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EmployeeResourceTest {
  private static final String TOPIC = "annum.people.v1";

  @Test
  void shouldCreateAndPublishWhenEmployeeIsNew() {
    // Given
    String manager = newEmployee();
    String id = newId("E");

    // When
    var response = asHr().body(employee(id, manager, "east-1")).post("/v1/employees").then();

    // Then
    response
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", endsWith("/v1/employees/" + id))
        .body("assignments[0].managerId", is(manager))
        .body("endDate", nullValue());
    var event = Published.await(TOPIC, id, 1).get(0);
    assertThat(event.type()).isEqualTo("org.annum.employee");
    assertThat(event.version()).isEqualTo(1);
    assertThat(event.body().at("/assignments/0/managerId").asText()).isEqualTo(manager);
  }

  @Test
  void shouldConflictWhenEmployeeExists() {
    String id = newEmployee();

    asHr()
        .header("Accept-Language", "zh-CN")
        .body(employee(id, null, "east-1"))
        .post("/v1/employees")
        .then()
        .statusCode(409)
        .body("code", is("employee.exists"))
        .body("title", is("员工 " + id + " 已存在"));
  }

  @Test
  void shouldCreateOnceWhenIdempotencyKeyIsRepeated() {
    // Given
    String id = newId("E");
    var request = employee(id, null, "east-1");
    asHr().header("Idempotency-Key", id).body(request).post("/v1/employees").then().statusCode(201);

    // When
    var again = asHr().header("Idempotency-Key", id).body(request).post("/v1/employees").then();

    // Then
    again.statusCode(201).body("version", is(1));
    Published.await(TOPIC, id, 1);
  }

  @Test
  void shouldListEverythingThatIsWrongWhenRequestIsInvalid() {
    // Given
    var request = employee(newId("E"), "nobody", "a/b");
    request.remove("name");
    request.put("endDate", "2022-02-28");

    // When
    var english = asHr().body(request).post("/v1/employees").then();
    var chinese = asHr().header("Accept-Language", "zh").body(request).post("/v1/employees").then();

    // Then
    english
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", is("request.invalid"))
        .body(
            "errors.code",
            contains(
                "organisation.bad-code",
                "employee.assignment-after-end",
                "employee.ends-before-start",
                "value.required"))
        .body("errors.pointer", hasItem("/endDate"))
        .body("errors.detail", hasItem("must not be before the start date"));
    chinese.statusCode(422).body("errors.detail", hasItem("不得早于入职日期"));
  }

  @Test
  void shouldRefuseWhenManagerIsUnknown() {
    asHr()
        .body(employee(newId("E"), "nobody", "east-1"))
        .post("/v1/employees")
        .then()
        .statusCode(422)
        .body("errors[0].code", is("employee.unknown-manager"))
        .body("errors[0].pointer", is("/assignments/0/managerId"));
  }

  @Test
  void shouldRefuseWhenReportingLinesWouldFormACircle() {
    // Given
    String top = newEmployee();
    String below = newEmployee(top);

    // When
    var response = asHr().body(employeeState(below, "east-1")).put("/v1/employees/" + top).then();

    // Then
    response.statusCode(422).body("errors[0].code", is("employee.reporting-cycle"));
  }

  @Test
  void shouldChangeNothingWhenSameStateIsPutAgain() {
    // Given
    String id = newId("E");
    var state = employeeState(null, "east-1");
    asHr().body(state).put("/v1/employees/" + id).then().statusCode(201);

    // When
    asHr().body(state).put("/v1/employees/" + id).then().statusCode(200).body("version", is(1));

    // Then
    state.put("name", "周婷");
    asHr().body(state).put("/v1/employees/" + id).then().statusCode(200).body("version", is(2));
    assertThat(Published.await(TOPIC, id, 2))
        .extracting(Published.Event::version)
        .containsExactly(1L, 2L);
  }

  @Test
  void shouldCheckTheVersionWhenPutNamesOne() {
    String id = newEmployee();

    asHr()
        .header("If-Match", "\"7\"")
        .body(employeeState(null, "east-1"))
        .put("/v1/employees/" + id)
        .then()
        .statusCode(412);
  }

  @Test
  void shouldChangeOnlyWhatThePatchNames() {
    // Given
    String id = newEmployee();

    // When
    var response =
        patchAs(Tokens.hr(), 1)
            .body("{\"endDate\":\"2025-03-31\"}")
            .patch("/v1/employees/" + id)
            .then();

    // Then
    response
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("endDate", is("2025-03-31"))
        .body("name", is("李晓"));
    patchAs(Tokens.hr(), 2)
        .body("{\"endDate\":null}")
        .patch("/v1/employees/" + id)
        .then()
        .statusCode(200)
        .body("endDate", nullValue());
  }

  @Test
  void shouldRefuseThePatchWhenVersionIsMissingOrStale() {
    String id = newEmployee();

    as(Tokens.hr())
        .contentType("application/merge-patch+json")
        .body("{\"name\":\"x\"}")
        .patch("/v1/employees/" + id)
        .then()
        .statusCode(428)
        .body("code", is("version.required"));
    patchAs(Tokens.hr(), 9)
        .body("{\"name\":\"x\"}")
        .patch("/v1/employees/" + id)
        .then()
        .statusCode(412)
        .body("code", is("version.stale"));
  }

  @Test
  void shouldRefuseThePatchWhenItNamesWhatMayNotChange() {
    String id = newEmployee();

    patchAs(Tokens.hr(), 1)
        .body("{\"employeeId\":\"E2\",\"startDate\":\"yesterday\"}")
        .patch("/v1/employees/" + id)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/employeeId", "/startDate"));
    patchAs(Tokens.hr(), 1).body("[1]").patch("/v1/employees/" + id).then().statusCode(422);
    patchAs(Tokens.hr(), 1)
        .body("{\"name\":null}")
        .patch("/v1/employees/" + id)
        .then()
        .statusCode(422)
        .body("errors[0].code", is("value.required"));
  }

  @Test
  void shouldCloseFormerAssignmentWhenOneIsAdded() {
    // Given
    String manager = newEmployee();
    String id = newEmployee();

    // When
    var response =
        asHr()
            .header("If-Match", "\"1\"")
            .body(assignment("2024-07-01", manager, "east-2"))
            .post("/v1/employees/" + id + "/assignments")
            .then();

    // Then
    response
        .statusCode(201)
        .header("ETag", "\"2\"")
        .body("assignments", hasSize(2))
        .body("assignments[0].validTo", is("2024-06-30"))
        .body("assignments[1].managerId", is(manager));
    assertThat(Published.await(TOPIC, id, 2).get(1).body().path("assignments")).hasSize(2);
  }

  @Test
  void shouldPointIntoTheAssignmentWhenItIsRefused() {
    String id = newEmployee();

    asHr()
        .header("If-Match", "\"1\"")
        .body(assignment("2024-07-01", id, "east-2"))
        .post("/v1/employees/" + id + "/assignments")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/managerId"))
        .body("errors[0].code", is("employee.own-manager"));
    asHr()
        .header("If-Match", "\"1\"")
        .body(Map.of("team", "east-2"))
        .post("/v1/employees/" + id + "/assignments")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/position", "/validFrom"));
  }

  @Test
  void shouldGoOnWithTheVersionWhenDeletedEmployeeComesBack() {
    // Given
    String id = newEmployee();

    // When
    asHr().header("If-Match", "\"1\"").delete("/v1/employees/" + id).then().statusCode(204);

    // Then
    asHr().get("/v1/employees/" + id).then().statusCode(404).body("code", is("employee.not-found"));
    createAgain(id);
    var events = Published.await(TOPIC, id, 3);
    assertThat(events).extracting(Published.Event::version).containsExactly(1L, 2L, 3L);
    assertThat(events.get(1).body()).isNull();
  }

  private static void createAgain(String id) {
    asHr().body(employee(id, null, "east-1")).post("/v1/employees").then().statusCode(201);
  }

  @Test
  void shouldRefuseToDeleteWhenSomebodyReportsToThem() {
    String manager = newEmployee();
    newEmployee(manager);

    asHr()
        .header("If-Match", "\"1\"")
        .delete("/v1/employees/" + manager)
        .then()
        .statusCode(409)
        .body("code", is("employee.has-reports"));
  }

  @Test
  void shouldAnswerEachItemWhenManyAreSaved() {
    // Given: a manager after the one who reports to them, one bad item, one twice
    String manager = newId("E");
    String report = newId("E");
    var items =
        List.of(
            employee(report, manager, "east-1"),
            employee(manager, null, "east-1"),
            employee("a b", null, "east-1"),
            employee(manager, null, "east-2"));

    // When
    var preview =
        asHr().body(Map.of("items", items)).post("/v1/employees/bulk?validateOnly=true").then();
    asHr().get("/v1/employees/" + manager).then().statusCode(404);
    var saved = asHr().body(Map.of("items", items)).post("/v1/employees/bulk").then();
    var again = asHr().body(Map.of("items", items)).post("/v1/employees/bulk").then();

    // Then
    preview.statusCode(207).body("items.status", contains(201, 201, 422, 422));
    saved
        .statusCode(207)
        .body("items.status", contains(201, 201, 422, 422))
        .body("items[2].problem.errors[0].code", is("employee.bad-id"))
        .body("items[3].problem.errors[0].code", is("employee.twice"))
        .body("succeeded", is(2))
        .body("failed", is(2));
    again.statusCode(207).body("items.status", contains(200, 200, 422, 422));
    Published.await(TOPIC, report, 1);
  }

  @Test
  void shouldRefuseWhenBulkIsTooLargeOrHasHoles() {
    List<Object> many = new ArrayList<>();
    for (int index = 0; index <= 1_000; index++) {
      many.add(Map.of("employeeId", "x"));
    }
    Map<String, Object> hole = new HashMap<>();
    List<Object> items = new ArrayList<>();
    items.add(null);
    hole.put("items", items);

    asHr()
        .body(Map.of("items", many))
        .post("/v1/employees/bulk")
        .then()
        .statusCode(413)
        .body("code", is("bulk.too-many-items"));
    asHr().body(hole).post("/v1/employees/bulk").then().statusCode(422);
    asHr().body(Map.of()).post("/v1/employees/bulk").then().statusCode(422);
  }

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

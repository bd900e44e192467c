package org.annum.goals.people;

import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.employee;
import static org.annum.goals.Api.employeeState;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
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
}

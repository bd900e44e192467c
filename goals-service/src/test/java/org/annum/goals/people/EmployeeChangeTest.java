package org.annum.goals.people;

import static org.annum.goals.Api.as;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.assignment;
import static org.annum.goals.Api.employeeState;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newId;
import static org.annum.goals.Api.patchAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EmployeeChangeTest {
  private static final String TOPIC = "annum.people.v1";

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
}

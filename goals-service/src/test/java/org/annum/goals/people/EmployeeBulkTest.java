package org.annum.goals.people;

import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.employee;
import static org.annum.goals.Api.newId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EmployeeBulkTest {
  private static final String TOPIC = "annum.people.v1";

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
}

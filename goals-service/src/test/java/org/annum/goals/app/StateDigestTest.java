package org.annum.goals.app;

import static org.annum.goals.Api.as;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newGoal;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class StateDigestTest {

  @Test
  void shouldCountLivePeopleAndGoalsOnly() {
    // Given
    String employee = newEmployee();
    String goal = newGoal(employee, "follow-ups");

    // Then
    digests(employee).body("items.find { it.topic == 'annum.people.v1' }.count", is(1));
    digests(goal).body("items.find { it.topic == 'annum.goals.v1' }.count", is(1));
    asHr().header("If-Match", "\"1\"").delete("/v1/employees/" + employee).then().statusCode(204);
    digests(employee).body("items.find { it.topic == 'annum.people.v1' }.count", is(0));
    digests(goal).body("items.find { it.topic == 'annum.goals.v1' }.count", is(0));
  }

  private static ValidatableResponse digests(String keyPrefix) {
    return as(Tokens.hr())
        .get("/v1/services/goals/state-digests?keyPrefix=" + keyPrefix)
        .then()
        .statusCode(200);
  }
}

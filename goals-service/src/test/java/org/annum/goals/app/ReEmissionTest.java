package org.annum.goals.app;

import static org.annum.goals.Api.as;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newGoal;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReEmissionTest {

  @Test
  void shouldPublishTheSameStatesAgainWhenTheOperatorAsks() {
    // Given
    String employee = newEmployee();
    String goal = newGoal(employee, "follow-ups");
    Published.await("annum.people.v1", employee, 1);
    Published.await("annum.goals.v1", goal, 1);

    // When
    as(Tokens.system("suite:operate"))
        .post("/v1/services/goals/re-emissions")
        .then()
        .statusCode(202);

    // Then
    List<Published.Event> people = Published.await("annum.people.v1", employee, 2);
    assertThat(people.get(1)).isEqualTo(people.get(0));
    List<Published.Event> goals = Published.await("annum.goals.v1", goal, 2);
    assertThat(goals.get(1)).isEqualTo(goals.get(0));
  }
}

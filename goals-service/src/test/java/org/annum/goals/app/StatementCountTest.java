package org.annum.goals.app;

import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.createEmployee;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newGoal;
import static org.annum.goals.Api.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.annum.testkit.Infrastructure;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** The number of statements of a list does not grow with its length. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StatementCountTest {
  @Inject SessionFactory sessions;

  @Test
  void shouldReadEmployeesInTwoStatementsHoweverMany() {
    // Given
    String team = newId("team-");
    for (int index = 0; index < 20; index++) {
      createEmployee(newId("E"), null, team);
    }

    // Then: the employees, and all their assignments
    assertThat(statements("/v1/employees?team=" + team)).isEqualTo(2);
  }

  @Test
  void shouldReadGoalsInOneStatementHoweverMany() {
    // Given
    String employee = newEmployee();
    for (int index = 0; index < 10; index++) {
      newGoal(employee, "goal-" + index);
    }

    // Then
    assertThat(statements("/v1/goals?employeeId=" + employee)).isEqualTo(1);
    assertThat(statements("/v1/goal-sets/" + employee + "/2024")).isEqualTo(1);
  }

  private long statements(String path) {
    sessions.getStatistics().setStatisticsEnabled(true);
    sessions.getStatistics().clear();
    asHr().get(path).then().statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount();
  }
}

package org.annum.goals.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.annum.kit.problem.Problem;
import org.annum.kit.problem.Problems;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

/** What becomes of a change that Hibernate itself finds to be outdated. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EmployeeVersionTest {
  private final String employeeId = "V" + UUID.randomUUID().toString().substring(0, 8);

  @Inject EntityManager entities;
  @Inject Problems problems;

  @Test
  void shouldAnswer412WhenSomebodyElseWasFaster() {
    // Given
    execute(
        "insert into employee (employee_id, name, start_date, version) values (?, 'x', now(), 1)");

    // When
    Throwable failure =
        catchThrowable(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          Employee employee = entities.find(Employee.class, employeeId);
                          execute("update employee set version = 2 where employee_id = ?");
                          employee.delete();
                        }));

    // Then
    Problem problem = problems.of(failure);
    assertThat(problem.status()).isEqualTo(412);
    assertThat(problem.code()).isEqualTo("version.changed-meanwhile");
  }

  private void execute(String sql) {
    QuarkusTransaction.requiringNew()
        .run(() -> entities.createNativeQuery(sql).setParameter(1, employeeId).executeUpdate());
  }
}

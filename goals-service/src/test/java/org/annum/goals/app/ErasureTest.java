package org.annum.goals.app;

import static org.annum.goals.Api.as;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.employee;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newGoal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ErasureTest {
  private static final String REMAINS =
      """
      select name from employee where employee_id = :id
       union all
      select team from assignment where employee_id = :id
       union all
      select title from goal where employee_id = :id
      """;

  @Inject Jdbi jdbi;

  @Test
  void shouldEmptyWhatStaysOfADeletedPersonAndStillCountVersionsOn() {
    // Given
    String id = newEmployee();
    newGoal(id, "follow-ups");
    asHr().header("If-Match", "\"1\"").delete("/v1/employees/" + id).then().statusCode(204);

    // When
    ValidatableResponse erased = erase(Tokens.hr(), id);

    // Then
    erased
        .statusCode(200)
        .body("records.collectEntries { [it.kind, it.count] }", hasEntry("employees", 1))
        .body("records.collectEntries { [it.kind, it.count] }", hasEntry("goals", 1));
    assertThat(remains(id)).containsExactly("");
    asHr().body(employee(id, null, "east-1")).post("/v1/employees").then().statusCode(201);
    assertThat(Published.await("annum.people.v1", id, 3))
        .extracting(Published.Event::version)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void shouldEraseNothingWhileThePersonIsThereOrTheCallerMayNot() {
    String id = newEmployee();

    erase(Tokens.hr(), id).statusCode(409).body("code", equalTo("erasure.person-known"));
    erase(Tokens.auditor(), id).statusCode(403);

    asHr().get("/v1/employees/" + id).then().statusCode(200).body("name", equalTo("李晓"));
  }

  private static ValidatableResponse erase(String token, String id) {
    return as(token).body(Map.of("personId", id)).post("/v1/services/goals/erasures").then();
  }

  private List<String> remains(String id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(REMAINS).bind("id", id).mapTo(String.class).list());
  }
}

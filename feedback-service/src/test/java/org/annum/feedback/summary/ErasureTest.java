package org.annum.feedback.summary;

import static org.annum.feedback.Api.as;
import static org.annum.feedback.Api.asHr;
import static org.annum.feedback.Api.bulk;
import static org.annum.feedback.Api.imported;
import static org.annum.feedback.Api.oneOnOne;
import static org.annum.feedback.Api.remark;
import static org.annum.feedback.Api.sample;
import static org.annum.feedback.Api.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.annum.feedback.people.PeopleFixture;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whatever was said about a person goes, here and on the topic. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ErasureTest {
  private static final String MARCH = "2024-03-10T10:00:00+08:00";
  private static final String REMAINS =
      """
      select (select count(*) from survey_response where employee_id = :id)
           + (select count(*) from remark where employee_id = :id)
           + (select count(*) from one_on_one where employee_id = :id)
           + (select count(*) from feedback_round where subject_id = :id)
           + (select count(*) from feedback_summary where employee_id = :id and body <> '{}')
      """;

  @Inject PeopleFixture people;
  @Inject Jdbi jdbi;

  @Test
  void shouldRemoveAndWithdrawEverythingAboutAPersonWhoWasDeleted() {
    // Given
    String manager = people.hired();
    String employee = people.hiredUnder(manager);
    String colleague = people.hiredUnder(manager);
    said(employee, manager);
    said(colleague, manager);
    Published.about(employee, 4);
    people.leaves(employee);

    // When
    ValidatableResponse erased = erase(Tokens.hr(), employee);

    // Then
    erased
        .statusCode(200)
        .body("records.collectEntries { [it.kind, it.count] }", hasEntry("survey-responses", 1))
        .body("records.collectEntries { [it.kind, it.count] }", hasEntry("feedback-rounds", 1))
        .body("records.collectEntries { [it.kind, it.count] }", hasEntry("feedback-summaries", 4));
    assertThat(remains(employee)).isZero();
    assertThat(remains(colleague)).isEqualTo(8);
    assertThat(Published.about(employee, 8)).filteredOn(event -> event.body() == null).hasSize(4);
  }

  @Test
  void shouldEraseNothingWhileThePersonIsThereOrTheCallerMayNot() {
    String employee = people.hiredUnder(people.hired());
    bulk("/v1/survey-responses", List.of(survey(employee, "s-" + employee, MARCH, 5, null)));

    erase(Tokens.hr(), employee).statusCode(409).body("code", equalTo("erasure.person-known"));
    erase(Tokens.auditor(), employee).statusCode(403);
    erase(Tokens.employee(employee), employee).statusCode(403);

    asHr()
        .queryParam("employeeId", employee)
        .get("/v1/survey-responses")
        .then()
        .body("items.size()", equalTo(1));
  }

  private static void said(String employee, String manager) {
    bulk("/v1/survey-responses", List.of(survey(employee, "s-" + employee, MARCH, 1, "回复太慢,等了三天")));
    bulk("/v1/remarks", List.of(remark(employee, "r-" + employee, "NEGATIVE")));
    Map<String, Object> talk = oneOnOne(employee, manager, "2024-03-15");
    talk.put("externalId", "o-" + employee);
    bulk("/v1/one-on-ones", List.of(talk));
    imported(
        "team-feedback",
        sample("team-feedback-2024.csv", employee),
        Map.of("subject", employee, "period", "2024"));
  }

  private static ValidatableResponse erase(String token, String employee) {
    return as(token)
        .body(Map.of("personId", employee))
        .post("/v1/services/feedback/erasures")
        .then();
  }

  private long remains(String employee) {
    return jdbi.withHandle(
        handle -> handle.createQuery(REMAINS).bind("id", employee).mapTo(Long.class).one());
  }
}

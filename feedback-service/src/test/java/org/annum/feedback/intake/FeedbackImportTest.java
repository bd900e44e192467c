package org.annum.feedback.intake;

import static org.annum.feedback.Api.asHr;
import static org.annum.feedback.Api.imported;
import static org.annum.feedback.Api.rejections;
import static org.annum.feedback.Api.sample;
import static org.annum.feedback.Api.summaries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.annum.feedback.people.PeopleFixture;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Remarks and one-on-ones by file; survey responses and team feedback have tests of their own. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FeedbackImportTest {
  private final PeopleFixture people;
  private final Jdbi jdbi;

  FeedbackImportTest(PeopleFixture people, Jdbi jdbi) {
    this.people = people;
    this.jdbi = jdbi;
  }

  @Test
  void shouldSummariseTheRemarksOfTheSample() {
    String employee = people.hired();
    String file = sample("remarks-2024.csv", employee);

    JsonPath first = imported("customer-remarks", file);
    JsonPath again = imported("customer-remarks", file);

    assertThat(first.getInt("counts.accepted")).isEqualTo(12);
    assertThat(submitters(first.getString("id"))).containsExactly("E9001");
    assertThat(again.getInt("counts.unchanged")).isEqualTo(12);
    summaries(employee, "remarks", "YEAR")
        .body("items[0].count", equalTo(12))
        .body("items[0].positive", equalTo(9))
        .body("items[0].negative", equalTo(3))
        .body(
            "items[0].themes",
            hasItem(Map.of("theme", "DATA_QUALITY", "polarity", "NEGATIVE", "count", 2)));
  }

  @Test
  void shouldTakeTheOneOnOnesOfTheSample() {
    String manager = people.hired();
    String employee = people.hiredUnder(manager);
    String file = sample("one-on-ones-2024.csv", employee).replace("E2001", manager);

    JsonPath first = imported("one-on-ones", file);
    JsonPath again = imported("one-on-ones", file);

    assertThat(first.getInt("counts.accepted")).isEqualTo(4);
    assertThat(again.getInt("counts.unchanged")).isEqualTo(4);
    summaries(employee, "one_on_ones", "YEAR")
        .body("items[0].count", equalTo(4))
        .body("items[0].dates", contains("2024-03-15", "2024-06-17", "2024-09-16", "2024-12-16"));
  }

  @Test
  void shouldLeaveOutBrokenRemarksAndTalks() {
    String manager = people.hired();
    String employee = people.hiredUnder(manager);
    JsonPath remarks =
        imported(
            "customer-remarks",
            """
            remark_id,employee_number,customer,channel,occurred_at,sentiment,text
            A-%1$s,%1$s,c,PHONE,2024-01-19,HAPPY,x
            B-%1$s,%1$s,c,PIGEON,2024-01-19,POSITIVE,x
            C-%1$s,%1$s,c,EMAIL,yesterday,POSITIVE,x
            """
                .formatted(employee));
    JsonPath talks =
        imported(
            "one-on-ones",
            """
            held_on,employee_number,manager,notes
            2024-13-01,%1$s,%2$s,x
            2024-03-01,%1$s,nobody,x
            2024-03-01,%1$s,%1$s,x
            """
                .formatted(employee, manager));

    assertThat(rejections(remarks))
        .extracting(r -> r.get("row") + " " + r.get("column") + " " + r.get("code"))
        .containsExactly(
            "2 sentiment record.unknown-word",
            "3 channel record.unknown-word",
            "4 occurred_at record.not-a-time");
    assertThat(rejections(talks))
        .extracting(r -> r.get("row") + " " + r.get("column") + " " + r.get("code"))
        .containsExactly(
            "2 held_on record.not-a-date",
            "3 manager record.unknown-employee",
            "4 manager one-on-one.one-person");
  }

  @Test
  void shouldFailWhenAColumnIsMissing() {
    JsonPath operation = imported("customer-survey", "response_id,score\nA,5\n");

    assertThat(operation.getString("state")).isEqualTo("FAILED");
    assertThat(operation.getList("problem.errors.pointer"))
        .containsExactlyInAnyOrder("employee_number", "submitted_at");
  }

  @Test
  void shouldRefuseUnknownProfileBeforeTheFileIsTaken() {
    asHr()
        .contentType("text/csv")
        .queryParam("profile", "horoscope")
        .body("a,b\n1,2\n")
        .post("/v1/feedback-imports")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("profile"));
  }

  @Test
  void shouldRefuseTeamFeedbackWithoutSubjectAndPeriod() {
    asHr()
        .contentType("text/csv")
        .queryParam("profile", "team-feedback")
        .queryParam("period", "last year")
        .body("rater_group,teamwork\nPEER,5\n")
        .post("/v1/feedback-imports")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("period", "subject"));
  }

  /** Who submitted an operation, as the audit knows it. */
  private List<String> submitters(String operationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select actor from audit_record where subject_id = :id")
                .bind("id", operationId)
                .mapTo(String.class)
                .list());
  }
}

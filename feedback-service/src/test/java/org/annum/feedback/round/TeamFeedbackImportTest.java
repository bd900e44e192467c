package org.annum.feedback.round;

import static org.annum.feedback.Api.asHr;
import static org.annum.feedback.Api.imported;
import static org.annum.feedback.Api.rejections;
import static org.annum.feedback.Api.sample;
import static org.annum.feedback.Api.summaries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.annum.feedback.people.PeopleFixture;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TeamFeedbackImportTest {
  private static final String HEADER = "rater_group,teamwork,initiative,comment\n";

  private final PeopleFixture people;
  private final Jdbi jdbi;

  TeamFeedbackImportTest(PeopleFixture people, Jdbi jdbi) {
    this.people = people;
    this.jdbi = jdbi;
  }

  @Test
  void shouldShowTheSamplesPeersAndManager() {
    String subject = people.hired();

    JsonPath operation = collect(subject, sample("team-feedback-2024.csv", subject));

    assertThat(operation.getInt("counts.accepted")).isEqualTo(6);
    result(subject)
        .body("threshold", equalTo(5))
        .body("groups.group", contains("PEER", "MANAGER", "REPORT", "INTERNAL_CUSTOMER"))
        .body("groups.shown", contains(true, true, false, false))
        .body("groups[0].responses", equalTo(5))
        .body("groups[0].average", equalTo(4.1f))
        .body("groups[0].items.item", hasSize(4))
        .body("groups[0].comments", equalTo(null))
        .body("groups[1].attributed", equalTo(true))
        .body("groups[1].average", equalTo(3.5f))
        .body("groups[1].comments", contains("需要提高任务优先级管理能力"));
    summaries(subject, "team_feedback", "YEAR")
        .body("items", hasSize(1))
        .body("items[0].groups[0].average", equalTo(4.1f))
        .body("items[0].themes[0].theme", equalTo("PRIORITY"));
  }

  @Test
  void shouldChangeNothingWhenTheSameAnswersComeAgainInAnotherOrder() {
    String subject = people.hired();
    collect(subject, HEADER + "PEER,3,4,a\nPEER,4,4,\nPEER,5,4,\n");
    String before = result(subject).extract().asString();

    JsonPath again = collect(subject, HEADER + "PEER,5,4,\nPEER,3,4,a\nPEER,4,4,\n");

    assertThat(again.getInt("counts.unchanged")).isEqualTo(3);
    assertThat(result(subject).extract().asString()).isEqualTo(before);
    summaries(subject, "team_feedback", "MONTH").body("items.version", contains(1));
  }

  @Test
  void shouldRefuseOtherAnswersOnceTheResultIsFrozen() {
    String subject = people.hired();
    collect(subject, HEADER + "PEER,3,4,\nPEER,4,4,\nPEER,5,4,\nPEER,4,4,\nPEER,5,4,\n");
    String before = result(subject).extract().asString();

    JsonPath other =
        collect(subject, HEADER + "PEER,3,4,\nPEER,4,4,\nPEER,5,4,\nPEER,4,4,\nPEER,1,1,\n");

    assertThat(other.getString("state")).isEqualTo("FAILED");
    assertThat(other.getString("problem.code")).isEqualTo("round.closed");
    assertThat(result(subject).extract().asString()).isEqualTo(before);
  }

  @Test
  void shouldHideTooFewPeersAndStillShowTheManager() {
    String subject = people.hired();

    collect(subject, HEADER + "PEER,3,4,\nPEER,4,4,\nPEER,5,4,\nPEER,4,4,\nMANAGER,3,4,\n");

    result(subject)
        .body("groups[0]", equalTo(Map.of("group", "PEER", "shown", false, "attributed", false)))
        .body("groups[1].average", equalTo(3.5f))
        .body("combined", hasSize(0));
    summaries(subject, "team_feedback", "MONTH")
        .body("items[0].groups[0]", equalTo(Map.of("group", "PEER", "shown", false)));
  }

  @Test
  void shouldLeaveOutBrokenRowsWithoutRepeatingWhatTheySaid() {
    String subject = people.hired();

    JsonPath operation =
        collect(
            subject,
            HEADER
                + """
                FRIEND,4,4,secret words
                PEER,6,4,secret words
                PEER,4,bad-rating,secret words
                PEER,,,secret words
                MANAGER,4,5,
                """);

    assertThat(operation.getInt("counts.accepted")).isEqualTo(1);
    assertThat(rejections(operation))
        .extracting(r -> r.get("row") + " " + r.get("column") + " " + r.get("code"))
        .containsExactly(
            "2 rater_group round.unknown-group",
            "3 teamwork round.rating-out-of-scale",
            "4 initiative record.not-a-number",
            "5  round.no-rating");
    assertThat(rejections(operation).toString())
        .doesNotContain("secret")
        .doesNotContain("FRIEND")
        .doesNotContain("bad-rating");
  }

  @Test
  void shouldForgetTheAnswersOnceTheyHaveServed() {
    String subject = people.hired();

    JsonPath operation = collect(subject, HEADER + "PEER,3,4,unmistakable\n");

    assertThat(operation.getString("state")).isEqualTo("SUCCEEDED");
    for (String table : new String[] {"round_answer", "feedback_round", "outbox", "operation"}) {
      long found =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery(
                          "select count(*) from <table> t where t::text like '%unmistakable%'")
                      .define("table", table)
                      .mapTo(Long.class)
                      .one());
      assertThat(found).as(table).isZero();
    }
    asHr()
        .queryParam("subjectId", subject)
        .get("/v1/feedback-rounds")
        .then()
        .body("items[0].status", equalTo("CLOSED"))
        .body("items[0]", not(equalTo(null)));
  }

  private static JsonPath collect(String subject, String file) {
    return imported("team-feedback", file, Map.of("subject", subject, "period", "2024"));
  }

  private static ValidatableResponse result(String subject) {
    String id =
        asHr()
            .queryParam("subjectId", subject)
            .queryParam("period", "2024")
            .get("/v1/feedback-rounds")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
    return asHr().get("/v1/feedback-rounds/" + id + "/result").then().statusCode(200);
  }
}

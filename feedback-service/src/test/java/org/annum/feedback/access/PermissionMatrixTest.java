package org.annum.feedback.access;

import static io.restassured.RestAssured.given;
import static org.annum.feedback.Api.as;
import static org.annum.feedback.Api.asHr;
import static org.annum.feedback.Api.bulk;
import static org.annum.feedback.Api.imported;
import static org.annum.feedback.Api.oneOnOne;
import static org.annum.feedback.Api.remark;
import static org.annum.feedback.Api.sample;
import static org.annum.feedback.Api.survey;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annum.feedback.people.PeopleFixture;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every endpoint with every sort of caller. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PermissionMatrixTest {
  private static final String TEXT = "回复太慢";

  private final PeopleFixture people;

  PermissionMatrixTest(PeopleFixture people) {
    this.people = people;
  }

  @Test
  void shouldAnswerEveryCallerAsTheMatrixSays() {
    Story story = new Story(people);
    String rounds = "/v1/feedback-rounds/" + story.round;
    Map<String, Map<String, Integer>> actual = new HashMap<>();
    Map<String, Map<String, Integer>> expected = new HashMap<>();

    for (String path :
        List.of(
            "/v1/survey-responses/survey/" + story.id,
            "/v1/remarks/remarks/" + story.id,
            "/v1/one-on-ones/one-on-ones/" + story.talk,
            rounds,
            rounds + "/result")) {
      expected.put(path, Map.of("self", 200, "manager", 200, "former", 404, "stranger", 404));
      expected.put(path + "+", Map.of("hr", 200, "auditor", 200, "writer", 404, "nobody", 401));
    }
    for (String path :
        List.of(
            "/v1/survey-responses",
            "/v1/remarks",
            "/v1/one-on-ones",
            "/v1/feedback-rounds",
            "/v1/feedback-summaries?employeeId=" + story.employee)) {
      expected.put(path, Map.of("self", 200, "manager", 200, "former", 200, "stranger", 200));
      expected.put(path + "+", Map.of("hr", 200, "auditor", 200, "writer", 200, "nobody", 401));
    }
    expected.forEach(
        (path, statuses) -> {
          Map<String, Integer> seen = new HashMap<>();
          statuses.keySet().forEach(who -> seen.put(who, get(story, who, path.replace("+", ""))));
          actual.put(path, seen);
        });

    assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void shouldLetWritersWriteAndNobodyElse() {
    Story story = new Story(people);
    Map<String, Object> items = Map.of("items", List.of());
    Map<String, Object> posts =
        Map.of(
            "/v1/survey-responses/bulk",
            items,
            "/v1/remarks/bulk",
            items,
            "/v1/one-on-ones/bulk",
            items,
            "/v1/feedback-rounds",
            Map.of(),
            "/v1/feedback-rounds/" + story.round + "/responses/bulk",
            items,
            "/v1/feedback-rounds/" + story.round + "/closure",
            Map.of(),
            "/v1/feedback-imports?profile=none",
            Map.of());

    posts.forEach(
        (path, body) -> {
          for (String who : List.of("self", "manager", "stranger", "auditor", "reader")) {
            assertThat(post(story, who, path, body)).as("%s posts %s", who, path).isEqualTo(403);
          }
          for (String who : List.of("nobody", "expired", "forged")) {
            assertThat(post(story, who, path, body)).as("%s posts %s", who, path).isEqualTo(401);
          }
          for (String who : List.of("hr", "writer")) {
            assertThat(post(story, who, path, body))
                .as("%s posts %s", who, path)
                .isIn(207, 409, 412, 422);
          }
        });
  }

  @Test
  void shouldListOnlyWhatTheCallerMaySee() {
    Story story = new Story(people);

    for (String path : List.of("/v1/survey-responses", "/v1/remarks", "/v1/one-on-ones")) {
      assertThat(seen(story, "self", path)).as(path).isEqualTo(1);
      assertThat(seen(story, "manager", path)).as(path).isEqualTo(1);
      assertThat(seen(story, "former", path)).as(path).isZero();
      assertThat(seen(story, "stranger", path)).as(path).isZero();
      assertThat(seen(story, "writer", path)).as(path).isZero();
    }
    assertThat(seen(story, "self", "/v1/feedback-summaries")).isEqualTo(4);
    assertThat(seen(story, "manager", "/v1/feedback-summaries")).isEqualTo(4);
    assertThat(seen(story, "former", "/v1/feedback-summaries")).isZero();
    assertThat(seen(story, "stranger", "/v1/feedback-summaries")).isZero();
  }

  @Test
  void shouldShowFreeTextToTheConcernedAndHrOnly() {
    Story story = new Story(people);
    String result = "/v1/feedback-rounds/" + story.round + "/result";
    String talk = "/v1/one-on-ones/one-on-ones/" + story.talk;

    for (String path :
        List.of(
            "/v1/survey-responses/survey/" + story.id,
            "/v1/remarks/remarks/" + story.id,
            "/v1/feedback-summaries?measure=csat&employeeId=" + story.employee)) {
      assertThat(body(story, "self", path)).contains(TEXT);
      assertThat(body(story, "manager", path)).contains(TEXT);
      assertThat(body(story, "hr", path)).contains(TEXT);
      assertThat(body(story, "auditor", path)).contains("TIMELINESS").doesNotContain("太慢");
      assertThat(body(story, "reader", path)).contains("TIMELINESS").doesNotContain("太慢");
    }
    assertThat(body(story, "self", result)).contains("优先级");
    assertThat(body(story, "auditor", result)).contains("3.5").doesNotContain("优先级");
    assertThat(body(story, "self", talk)).contains("讨论优先级");
    assertThat(body(story, "manager", talk)).contains("讨论优先级");
    assertThat(body(story, "hr", talk)).contains("讨论优先级");
    assertThat(body(story, "above", talk)).contains("heldOn").doesNotContain("讨论优先级");
    assertThat(body(story, "auditor", talk)).contains("heldOn").doesNotContain("讨论优先级");
  }

  @Test
  void shouldOfferNoWayToReadAnswers() {
    Story story = new Story(people);
    String answers = "/v1/feedback-rounds/" + story.round + "/responses";

    asHr().get(answers).then().statusCode(404);
    asHr().get(answers + "/bulk").then().statusCode(405);
  }

  private static int seen(Story story, String who, String path) {
    List<?> items =
        as(Objects.requireNonNull(story.token(who)))
            .queryParam("employeeId", story.employee)
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .path("items");
    return items.size();
  }

  private static int get(Story story, String who, String path) {
    String token = story.token(who);
    return (token == null ? given() : as(token)).get(path).statusCode();
  }

  private static int post(Story story, String who, String path, Object body) {
    String token = story.token(who);
    return (token == null ? given().contentType("application/json") : as(token))
        .header("If-Match", "\"4711\"")
        .body(body)
        .post(path)
        .statusCode();
  }

  private static String body(Story story, String who, String path) {
    return as(Objects.requireNonNull(story.token(who)))
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** An employee with one of everything, and everybody who might want to see it. */
  private static final class Story {
    final String above;
    final String manager;
    final String former;
    final String stranger;
    final String employee;
    final String id;
    final String talk;
    final String round;

    Story(PeopleFixture people) {
      above = people.hired();
      manager = people.hiredUnder(above);
      stranger = people.hired();
      employee = people.hired(manager, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
      former = people.hired();
      people.transfers(employee, former, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
      id = "t-" + employee;
      talk = employee + "_2024-03-15_" + manager;
      bulk(
          "/v1/survey-responses",
          List.of(survey(employee, id, "2024-03-10T10:00:00+08:00", 1, TEXT)));
      bulk("/v1/remarks", List.of(remark(employee, id, "NEGATIVE")));
      bulk("/v1/one-on-ones", List.of(oneOnOne(employee, manager, "2024-03-15")));
      imported(
          "team-feedback",
          sample("team-feedback-2024.csv", employee),
          Map.of("subject", employee, "period", "2024"));
      round =
          asHr()
              .queryParam("subjectId", employee)
              .get("/v1/feedback-rounds")
              .then()
              .extract()
              .path("items[0].id");
    }

    @Nullable String token(String who) {
      return switch (who) {
        case "self" -> Tokens.employee(employee);
        case "manager" -> Tokens.employee(manager);
        case "above" -> Tokens.employee(above);
        case "former" -> Tokens.employee(former);
        case "stranger" -> Tokens.employee(stranger);
        case "hr" -> Tokens.hr();
        case "auditor" -> Tokens.auditor();
        case "reader" -> Tokens.system("feedback:read");
        case "writer" -> Tokens.system("feedback:write");
        case "expired" -> Tokens.expired(employee);
        case "forged" -> Tokens.forged(employee);
        default -> null;
      };
    }
  }
}

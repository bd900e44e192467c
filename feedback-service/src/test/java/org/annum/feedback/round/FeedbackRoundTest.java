package org.annum.feedback.round;

import static org.annum.feedback.Api.answer;
import static org.annum.feedback.Api.asHr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.feedback.people.PeopleFixture;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FeedbackRoundTest {
  private static final String ROUNDS = "/v1/feedback-rounds";

  private final PeopleFixture people;
  private final Jdbi jdbi;

  FeedbackRoundTest(PeopleFixture people, Jdbi jdbi) {
    this.people = people;
    this.jdbi = jdbi;
  }

  @ParameterizedTest
  @CsvSource({"2,3,false", "3,3,true", "4,3,true", "4,5,false", "5,5,true", "6,5,true"})
  void shouldShowPeersWhenThresholdIsMet(int peers, int threshold, boolean shown) {
    String round = opened(people.hired(), threshold);
    send(round, Collections.nCopies(peers, answer("PEER", 4)));

    close(round);

    result(round)
        .body("groups[0].shown", equalTo(shown))
        .body("groups[0].responses", equalTo(shown ? peers : null));
  }

  @Test
  void shouldHideTheNextSmallestGroupWhenOneIsHidden() {
    String round = opened(people.hired(), 5);
    List<Map<String, Object>> answers = new ArrayList<>();
    answers.addAll(Collections.nCopies(7, answer("PEER", 4)));
    answers.addAll(Collections.nCopies(6, answer("INTERNAL_CUSTOMER", 3)));
    answers.addAll(Collections.nCopies(4, answer("REPORT", 2)));
    answers.add(answer("MANAGER", 1));
    send(round, answers);

    close(round);

    result(round)
        .body("groups.group", contains("PEER", "MANAGER", "REPORT", "INTERNAL_CUSTOMER"))
        .body("groups.shown", contains(true, true, false, false));
  }

  @Test
  void shouldRefuseThresholdBelowTheFloorAndEverythingElseAtOnce() {
    Map<String, Object> round = round(people.hired(), 2);
    round.put("period", "soon");
    round.put("items", List.of());

    asHr()
        .body(round)
        .post(ROUNDS)
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/threshold", "/period", "/items"));
  }

  @Test
  void shouldHoldOneRoundPerSubjectAndPeriod() {
    String subject = people.hired();
    opened(subject, 5);

    asHr()
        .body(round(subject, 5))
        .post(ROUNDS)
        .then()
        .statusCode(409)
        .body("code", equalTo("round.exists"));
  }

  @Test
  void shouldRefuseBadAnswersWithoutRepeatingThem() {
    String round = opened(people.hired(), 5);

    String body =
        asHr()
            .body(
                Map.of(
                    "items",
                    List.of(
                        answer("PEER", 4),
                        answer("NEMESIS", 4),
                        answer("PEER", 987654321),
                        answer("PEER", Map.of("charm", 5), null),
                        answer("PEER", Map.of(), "unmistakable"))))
            .post(ROUNDS + "/" + round + "/responses/bulk")
            .then()
            .statusCode(207)
            .body("items.status", contains(201, 422, 422, 422, 422))
            .body("items[1].problem.errors.code", contains("round.unknown-group"))
            .body(
                "items[2].problem.errors.code",
                contains("round.rating-out-of-scale", "round.rating-out-of-scale"))
            .body("items[3].problem.errors.code", contains("round.unknown-item"))
            .body("items[4].problem.errors.code", contains("round.no-rating"))
            .extract()
            .asString();

    assertThat(body)
        .doesNotContain("unmistakable")
        .doesNotContain("NEMESIS")
        .doesNotContain("987654321");
  }

  @Test
  void shouldTakeNothingMoreOnceClosed() {
    String round = opened(people.hired(), 5);
    close(round);

    asHr()
        .body(Map.of("items", List.of(answer("PEER", 4))))
        .post(ROUNDS + "/" + round + "/responses/bulk")
        .then()
        .statusCode(409)
        .body("code", equalTo("round.closed"));
    asHr().header("If-Match", "*").post(ROUNDS + "/" + round + "/closure").then().statusCode(409);
  }

  @Test
  void shouldHaveNoResultBeforeTheRoundIsClosed() {
    String round = opened(people.hired(), 5);
    send(round, Collections.nCopies(9, answer("PEER", 4)));

    asHr()
        .get(ROUNDS + "/" + round + "/result")
        .then()
        .statusCode(409)
        .body("code", equalTo("round.still-open"));
    asHr().post(ROUNDS + "/" + round + "/closure").then().statusCode(428);
    asHr()
        .header("If-Match", "\"7\"")
        .post(ROUNDS + "/" + round + "/closure")
        .then()
        .statusCode(412);
  }

  @Test
  void shouldKeepNoTraceOfTheOrderInWhichAnswersCame() {
    String round = opened(people.hired(), 5);
    for (int i = 0; i < 30; i++) {
      send(round, List.of(answer("PEER", Map.of("teamwork", 1 + i % 5), "c%02d".formatted(i))));
    }

    List<String> byPlace = comments(round, "ctid");
    List<String> byId = comments(round, "answer_id");
    List<String> transactions = comments(round, "1", "select distinct xmin::text");

    List<String> sorted = byPlace.stream().sorted().toList();
    assertThat(byPlace).isNotEqualTo(sorted).hasSize(30);
    assertThat(byId).isNotEqualTo(sorted);
    assertThat(transactions).hasSize(1);
  }

  @Test
  void shouldShowCommentsOnlyWhenFiveWroteOne() {
    String few = opened(people.hired(), 3);
    String enough = opened(people.hired(), 3);
    send(few, commented(4));
    send(enough, commented(5));

    close(few);
    close(enough);

    result(few).body("groups[0].shown", equalTo(true)).body("groups[0].comments", equalTo(null));
    result(enough).body("groups[0].comments", containsInAnyOrder("c0", "c1", "c2", "c3", "c4"));
  }

  @Test
  void shouldCloseAnEmptyRoundWithAnEmptyResult() {
    String round = opened(people.hired(), 5);

    close(round);

    result(round)
        .body("groups.group", contains("PEER", "REPORT", "INTERNAL_CUSTOMER"))
        .body("groups.shown", contains(false, false, false))
        .body("combined", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-Q1, round.overlaps",
    "2024-Q1, 2024, round.overlaps",
    "2024-03, 2024-H1, round.overlaps",
    "2024-H1, 2024-06, round.overlaps",
    "2024, 2024, round.exists"
  })
  void shouldRefuseARoundThatOverlapsAnother(String first, String second, String code) {
    String subject = people.hired();
    open(subject, first).statusCode(201);

    open(subject, second).statusCode(409).body("code", equalTo(code));

    open(people.hired(), second).statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({"2024-H1, 2024-H2", "2024-Q1, 2024-04", "2024-12, 2025"})
  void shouldOpenRoundsOfPeriodsThatOnlyTouch(String first, String second) {
    String subject = people.hired();
    open(subject, first).statusCode(201);

    open(subject, second).statusCode(201);
  }

  private static ValidatableResponse open(String subject, String period) {
    Map<String, Object> round = round(subject, 5);
    round.put("period", period);
    return asHr().body(round).post(ROUNDS).then();
  }

  private static List<Map<String, Object>> commented(int raters) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (int i = 0; i < raters; i++) {
      answers.add(answer("PEER", Map.of("teamwork", 4), "c" + i));
    }
    return answers;
  }

  private List<String> comments(String round, String order) {
    return comments(round, order, "select comment");
  }

  private List<String> comments(String round, String order, String select) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "<select> from round_answer where round_id = cast(:id as uuid) order by <order>")
                .define("select", select)
                .define("order", order)
                .bind("id", round)
                .mapTo(String.class)
                .list());
  }

  private static String opened(String subject, int threshold) {
    return asHr()
        .body(round(subject, threshold))
        .post(ROUNDS)
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .extract()
        .path("id");
  }

  private static Map<String, Object> round(String subject, int threshold) {
    Map<String, Object> round = new HashMap<>();
    round.put("subjectId", subject);
    round.put("period", "2024");
    round.put("threshold", threshold);
    round.put("items", List.of(Map.of("key", "teamwork"), Map.of("key", "initiative")));
    return round;
  }

  private static void send(String round, List<Map<String, Object>> answers) {
    asHr()
        .body(Map.of("items", answers))
        .post(ROUNDS + "/" + round + "/responses/bulk")
        .then()
        .statusCode(207)
        .body("failed", equalTo(0));
  }

  private static void close(String round) {
    asHr()
        .header("If-Match", "\"1\"")
        .post(ROUNDS + "/" + round + "/closure")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));
  }

  private static ValidatableResponse result(String round) {
    return asHr().get(ROUNDS + "/" + round + "/result").then().statusCode(200);
  }
}

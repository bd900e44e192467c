package org.annum.feedback.intake;

import static org.annum.feedback.Api.asHr;
import static org.annum.feedback.Api.bulk;
import static org.annum.feedback.Api.oneOnOne;
import static org.annum.feedback.Api.remark;
import static org.annum.feedback.Api.summaries;
import static org.annum.feedback.Api.survey;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annum.feedback.people.PeopleFixture;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class BulkIntakeTest {
  private static final String RESPONSES = "/v1/survey-responses";
  private static final String MARCH = "2024-03-10T10:00:00+08:00";

  private final PeopleFixture people;

  BulkIntakeTest(PeopleFixture people) {
    this.people = people;
  }

  @Test
  void shouldTakeGoodItemsAndExplainBadOnes() {
    String employee = people.hired();

    bulk(
            RESPONSES,
            List.of(
                survey(employee, "a-" + employee, MARCH, 5, "很专业,沟通顺畅"),
                survey(employee, "b-" + employee, MARCH, 4.5, null),
                survey("nobody", "c-" + employee, null, 9, null)))
        .body("succeeded", equalTo(1))
        .body("items.status", contains(201, 422, 422))
        .body("items[1].problem.errors.pointer", contains("/score"))
        .body("items[1].problem.errors.code", contains("survey.score-out-of-range"))
        .body(
            "items[2].problem.errors.pointer",
            containsInAnyOrder("/employeeId", "/score", "/submittedAt"));

    asHr()
        .get(RESPONSES + "/survey/a-" + employee)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("themes.theme", contains("COMMUNICATION", "PROFESSIONALISM"))
        .body("themes[0].words", contains("沟通顺畅"));
    asHr().get(RESPONSES + "/survey/b-" + employee).then().statusCode(404);
  }

  @Test
  void shouldReplaceWhenSentChangedAndKeepWhenSentAgain() {
    String employee = people.hired();
    Map<String, Object> item = survey(employee, "x-" + employee, MARCH, 5, null);
    bulk(RESPONSES, List.of(item)).body("items.status", contains(201));

    bulk(RESPONSES, List.of(item)).body("items.status", contains(200));
    asHr().get(RESPONSES + "/survey/x-" + employee).then().body("version", equalTo(1));

    item.put("score", 1);
    bulk(RESPONSES, List.of(item)).body("items.status", contains(200));
    asHr()
        .get(RESPONSES + "/survey/x-" + employee)
        .then()
        .body("version", equalTo(2))
        .body("score", equalTo(1));
    summaries(employee, "csat", "MONTH")
        .body("items[0].version", equalTo(2))
        .body("items[0].low", equalTo(1))
        .body("items[0].lowlights.recordId", contains("survey:x-" + employee));
  }

  @Test
  void shouldRecomputeBothMonthsWhenARecordMoves() {
    String employee = people.hired();
    Map<String, Object> item = survey(employee, "m-" + employee, MARCH, 5, null);
    bulk(RESPONSES, List.of(item));

    item.put("submittedAt", "2024-05-01T00:00:00+08:00");
    bulk(RESPONSES, List.of(item));

    summaries(employee, "csat", "MONTH").body("items.period", contains("2024-05"));
    item.put("submittedAt", MARCH);
    bulk(RESPONSES, List.of(item));
    summaries(employee, "csat", "MONTH")
        .body("items.period", contains("2024-03"))
        .body("items[0].version", equalTo(3));
  }

  @Test
  void shouldRecomputeBothPeopleWhenARecordChangesItsPerson() {
    String wrong = people.hired();
    String right = people.hired();
    Map<String, Object> item = survey(wrong, "p-" + wrong, MARCH, 5, null);
    bulk(RESPONSES, List.of(item));

    item.put("employeeId", right);
    bulk(RESPONSES, List.of(item));

    summaries(wrong, "csat", "MONTH").body("items", hasSize(0));
    summaries(right, "csat", "MONTH").body("items.count", contains(1));
  }

  @Test
  void shouldStoreNothingWhenOnlyValidating() {
    String employee = people.hired();

    asHr()
        .queryParam("validateOnly", true)
        .body(
            Map.of(
                "items",
                List.of(
                    survey(employee, "v-" + employee, MARCH, 5, null),
                    survey(employee, "w-" + employee, MARCH, 0, null))))
        .post(RESPONSES + "/bulk")
        .then()
        .statusCode(207)
        .body("items.status", contains(200, 422));

    asHr().get(RESPONSES + "/survey/v-" + employee).then().statusCode(404);
  }

  @Test
  void shouldCountRemarksByTheirSentiment() {
    String employee = people.hired();
    Map<String, Object> unknownChannel = remark(employee, "d-" + employee, "NEGATIVE");
    unknownChannel.put("channel", "PIGEON");

    bulk(
            "/v1/remarks",
            List.of(
                remark(employee, "a-" + employee, "POSITIVE"),
                remark(employee, "b-" + employee, "NEGATIVE"),
                remark(employee, "c-" + employee, "ANGRY"),
                unknownChannel))
        .body("items.status", contains(201, 201, 422, 422))
        .body("items[2].problem.errors.pointer", contains("/sentiment"))
        .body("items[3].problem.errors.pointer", contains("/channel"));

    summaries(employee, "remarks", "MONTH")
        .body("items[0].count", equalTo(2))
        .body("items[0].positive", equalTo(1))
        .body("items[0].negative", equalTo(1))
        .body("items[0].lowlights.recordId", contains("remarks:b-" + employee))
        .body("items[0].lowlights[0].text", equalTo("回复太慢"));
    summaries(employee, "remarks", "YEAR")
        .body("items[0].negative", equalTo(1))
        .body("items[0].mean", nullValue());
  }

  @Test
  void shouldKnowATalkByItsPeopleAndDay() {
    String manager = people.hired();
    String employee = people.hiredUnder(manager);
    Map<String, Object> changed = new HashMap<>(oneOnOne(employee, manager, "2024-03-15"));
    changed.put("notes", "改变");

    bulk("/v1/one-on-ones", List.of(oneOnOne(employee, manager, "2024-03-15")))
        .body("items.status", contains(201))
        .body("items[0].id", equalTo("one-on-ones:" + employee + "_2024-03-15_" + manager));
    bulk("/v1/one-on-ones", List.of(changed)).body("items.status", contains(200));
    bulk("/v1/one-on-ones", List.of(oneOnOne(employee, employee, "2024-03-16")))
        .body("items[0].problem.errors.code", contains("one-on-one.one-person"));

    summaries(employee, "one_on_ones", "MONTH")
        .body("items[0].count", equalTo(1))
        .body("items[0].dates", contains("2024-03-15"))
        .body("items[0].version", equalTo(1));
  }

  @Test
  void shouldPageThroughRecords() {
    String employee = people.hired();
    bulk(
        RESPONSES,
        List.of(
            survey(employee, "1-" + employee, MARCH, 5, null),
            survey(employee, "2-" + employee, MARCH, 5, null),
            survey(employee, "3-" + employee, MARCH, 5, null)));

    String cursor =
        asHr()
            .queryParam("employeeId", employee)
            .queryParam("limit", 2)
            .get(RESPONSES)
            .then()
            .body("items", hasSize(2))
            .extract()
            .path("nextCursor");

    asHr()
        .queryParam("employeeId", employee)
        .queryParam("limit", 2)
        .queryParam("cursor", cursor)
        .get(RESPONSES)
        .then()
        .body("items.externalId", contains("3-" + employee))
        .body("nextCursor", nullValue());
    asHr()
        .queryParam("from", "2024-13")
        .get(RESPONSES)
        .then()
        .statusCode(422)
        .body("errors.code", contains("range.not-a-month"));
  }
}

package org.annum.review;

import static org.annum.review.Api.asHr;
import static org.annum.review.Api.awaitReview;
import static org.annum.review.Api.awaitSettled;
import static org.annum.review.Api.openReview;
import static org.annum.review.Api.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annum.kit.event.EventJson;
import org.annum.review.score.model.Trace;
import org.annum.review.score.model.TraceRecomputation;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The review of a year over HTTP, from events on the topics. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(ConsumedTopics.class)
class ReviewTest {
  private final WorkYear year = WorkYear.ofSomebody();

  @Test
  void shouldShowTheFiguresOfTheYear() {
    // Given
    year.people().goals().figures().feedback();

    // When
    String id = openReview(year.employeeId);
    JsonPath review =
        awaitReview(id, found -> "90.58".equals(found.get("content.overall.score.display")));

    // Then
    assertThat(review.getString("status")).isEqualTo("ASSEMBLED");
    assertThat(review.getString("content.overall.label.title.zh")).isEqualTo("称职");
    assertThat(review.getString("content.person.managerName")).isEqualTo("王强");
    assertThat(number(review, "content.salesResults.supportedSales.value")).isEqualTo("5000000.00");
    assertThat(review.getString("content.salesResults.supportedSalesShare.display"))
        .isEqualTo("70.00 %");
    assertThat(number(review, "content.salesResults.salesCycleDays.value"))
        .isEqualTo("42.6666666667");
    assertThat(number(review, "content.salesResults.wonDeals.value")).isEqualTo("36");
    assertThat(number(review, "content.activities.followUpsCompleted.total.value"))
        .isEqualTo("660");
    assertThat(review.getString("content.activities.followUpsCompleted.monthlyAverage.display"))
        .isEqualTo("55.00");
    assertThat(review.getMap("content.activities.followUpsCompleted.monthly")).hasSize(12);
    assertThat(review.getString("content.activities.onTimeRateHigh.display")).isEqualTo("60.00 %");
    assertThat(review.getInt("content.activities.lateOrMissedHigh")).isEqualTo(66);
    assertThat(review.getString("content.customerFeedback.csat.display")).isEqualTo("4.60");
    assertThat(review.getInt("content.customerFeedback.low")).isEqualTo(9);
    assertThat(review.getInt("content.customerFeedback.remarksNegative")).isEqualTo(3);
    assertThat(review.getString("content.efficiency[0].change.display")).isEqualTo("-20.00 %");
    assertThat(
            review.getString(
                "content.goals.find { it.key == 'supported-sales' }.attainment.display"))
        .isEqualTo("87.50 %");
    assertThat(review.getBoolean("content.teamFeedback.groups[2].shown")).isFalse();
    assertThat(review.<Object>get("content.teamFeedback.groups[2].responses")).isNull();
  }

  @Test
  void shouldRecomputeFromTheTraceItShows() {
    // Given
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    JsonPath review = awaitSettled(id);

    // When
    String shown = Api.get("/v1/reviews/{id}/trace", id).asString();

    // Then
    Trace trace = EventJson.read(shown, ShownTrace.class).overall();
    assertThat(TraceRecomputation.differences(trace)).isEmpty();
    assertThat(TraceRecomputation.value(trace))
        .isEqualByComparingTo(new BigDecimal(number(review, "content.overall.score.value")));
  }

  @Test
  void shouldShowTheReviewAsAPageInTheLanguageAskedFor() {
    // Given
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    awaitReview(id, found -> found.getList("content.findings").size() == 4);

    // Then
    asHr()
        .get("/v1/reviews/{id}/report?lang=zh", id)
        .then()
        .statusCode(200)
        .header("Content-Type", "text/html;charset=UTF-8")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("年度绩效评估"), containsString("90.58"), containsString("任务优先级混乱"));
    asHr()
        .header("Accept-Language", "en")
        .get("/v1/reviews/{id}/report", id)
        .then()
        .statusCode(200)
        .body(containsString("Annual evaluation"), containsString("92.00 %"));
    asHr()
        .get("/v1/reviews/{id}/report?lang=fr", id)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("lang"), "errors[0].code", is("report.unknown-language"));
  }

  @Test
  void shouldFindTheProblemsWithTheirRecords() {
    // Given
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    awaitReview(id, found -> found.getList("content.findings").size() == 4);

    // Then
    asHr()
        .get("/v1/reviews/{id}/findings", id)
        .then()
        .statusCode(200)
        .body(
            "items.findingId",
            hasItems(
                "GOAL_MISSED:supported-sales",
                "GOAL_MISSED:priority",
                "PRIORITY_DISORDER:on_time_rate_high",
                "NEGATIVE_FEEDBACK:csat"))
        .body("items.find { it.rule == 'PRIORITY_DISORDER' }.evidence", hasSize(66))
        .body(
            "items.find { it.rule == 'PRIORITY_DISORDER' }.explanation.zh",
            is("重要客户任务按时率为 60.00 %,其他任务为 81.97 %。有 66 项重要任务延迟或未完成," + "其中 66 项所在的周内其他任务却按时完成。"))
        .body("items.find { it.rule == 'NEGATIVE_FEEDBACK' }.evidence.text", hasItem("回复太慢,等了三天"));
  }

  @Test
  void shouldAverageOnlyTheMonthsThatAreApplicable() {
    // Given: eleven months of 55 and more, and none in December
    String measure = "follow_ups_completed";
    year.people().goals().figures().withoutRollup(measure, "2024-12");
    String id = openReview(year.employeeId);
    String actual = "content.goals.find { it.key == 'follow-ups' }.actual.display";
    awaitReview(id, found -> "50.33".equals(found.getString(actual)));

    // When
    year.notApplicable(measure, "2024-12");

    // Then
    awaitReview(id, found -> "54.91".equals(found.getString(actual)));
  }

  @Test
  void shouldFollowItsEvidenceUntilItIsFinal() {
    // Given
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    JsonPath before =
        awaitReview(id, found -> "90.58".equals(found.get("content.overall.score.display")));

    // When: one task more was on time
    year.late(65);

    // Then
    JsonPath after =
        awaitReview(id, found -> found.getInt("content.activities.lateOrMissedHigh") == 65);
    assertThat(after.getLong("version")).isGreaterThan(before.getLong("version"));
    assertThat(after.getString("content.evidence.digest"))
        .isNotEqualTo(before.getString("content.evidence.digest"));

    // When: it is final, and the task changes again
    finalizeReview(id, after.getLong("version"), Tokens.hr()).then().statusCode(200);
    year.late(64);

    // Then
    JsonPath frozen = awaitReview(id, found -> found.getBoolean("restated"));
    assertThat(frozen.getInt("content.activities.lateOrMissedHigh")).isEqualTo(65);
    assertThat(frozen.getString("content.evidence.digest"))
        .isEqualTo(after.getString("content.evidence.digest"));
    asHr()
        .get("/v1/reviews?employeeId={id}&restated=true", year.employeeId)
        .then()
        .body("items.reviewId", hasItem(id));
    asHr()
        .get("/v1/reviews?employeeId={id}&restated=false", year.employeeId)
        .then()
        .body("items", hasSize(0));
    finalizeReview(id, frozen.getLong("version"), Tokens.hr())
        .then()
        .statusCode(409)
        .body("code", equalTo("review.already-final"));
  }

  @Test
  void shouldRefuseToFinalizeWithoutTheCurrentVersionOrOnesOwn() {
    // Given
    year.people().goals().figures();
    String id = openReview(year.employeeId);
    long version = awaitSettled(id).getLong("version");

    // Then
    asHr().post("/v1/reviews/{id}/finalization", id).then().statusCode(428);
    finalizeReview(id, version + 7, Tokens.hr()).then().statusCode(412);
    finalizeReview(id, version, Tokens.hr(year.employeeId))
        .then()
        .statusCode(403)
        .body("code", equalTo("review.own-finalization"));
    assertThat(review(id).getString("status")).isEqualTo("ASSEMBLED");
  }

  @Test
  void shouldMeasureThePlanAgainInTheNextQuarter() {
    // Given
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    awaitReview(id, found -> found.getList("content.findings").size() == 4);
    String planId = review(id).getString("planId");

    // When
    year.firstQuarterOf2025();

    // Then
    JsonPath plan =
        await()
            .until(
                () -> Api.get("/v1/improvement-plans/{id}", planId).jsonPath(),
                found -> found.getList("checkIns").size() == 4);
    String quarter = "checkIns.find { it.period == '2025-Q1' }.";
    assertThat(plan.getString(quarter + "value.display")).isEqualTo("92.00 %");
    assertThat(plan.getString(quarter + "change.display")).isEqualTo("15.00 %");
    assertThat(plan.getString(quarter + "sampleSize.display")).isEqualTo("225");
    assertThat(plan.getString(quarter + "baselineSample.display")).isEqualTo("825");
    assertThat(plan.getString(quarter + "verdict")).isEqualTo("EFFECTIVE");
    assertThat(review(id).getBoolean("restated")).isFalse();
  }

  @Test
  void shouldPageThroughTheEvidenceWithoutGapsOrRepeats() {
    // Given
    year.people().goals().figures().feedback();
    String id = openReview(year.employeeId);
    JsonPath review =
        awaitReview(id, found -> "90.58".equals(found.get("content.overall.score.display")));

    // When
    List<String> keys = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          asHr()
              .queryParams(
                  cursor == null ? Map.of("limit", 10) : Map.of("limit", 10, "cursor", cursor))
              .get("/v1/reviews/{id}/evidence", id)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      keys.addAll(page.getList("items.key", String.class));
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    // Then
    assertThat(keys)
        .hasSize(review.getInt("content.evidence.count"))
        .doesNotHaveDuplicates()
        .contains(year.employeeId, year.key("prep_minutes", "2023-06"));
  }

  private record ShownTrace(Trace overall) {}

  private static Response finalizeReview(String id, long version, String token) {
    return Api.as(token)
        .header("If-Match", "\"" + version + "\"")
        .post("/v1/reviews/{id}/finalization", id);
  }

  private static String number(JsonPath review, String path) {
    return new BigDecimal(review.getString(path)).toPlainString();
  }
}

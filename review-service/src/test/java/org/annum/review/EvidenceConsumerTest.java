package org.annum.review;

import static org.annum.review.Api.awaitReview;
import static org.annum.review.Api.openReview;
import static org.annum.review.Api.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.annum.testkit.Infrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What becomes of events that come twice, late, broken, or take something back. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
@WithTestResource(ConsumedTopics.class)
class EvidenceConsumerTest {
  private static final String COUNT =
      """
      {"employeeId":"%s","measure":"follow_ups_completed","month":"2024-01","version":%d,
       "aggregation":"COUNT","unit":"tasks","direction":"UP","currency":null,
       "moments":{"count":%d,"sum":0,"weightedSum":0,"weight":0,"min":null,"max":null,
                  "last":null,"lastAt":null},
       "exceptions":null%s}
      """;
  private static final String TOTAL = "content.activities.followUpsCompleted.total.value";

  private final WorkYear year = WorkYear.ofSomebody();

  @Inject Jdbi jdbi;

  @Test
  void shouldKeepTheNewestWhenEventsComeTwiceAndLate() {
    // Given
    year.people().goals();
    completed(3, 30);
    String id = openReview(year.employeeId);
    awaitReview(id, found -> total(found) == 30);

    // When
    completed(3, 99);
    completed(2, 20);
    completed(5, 50);
    completed(4, 40);

    // Then
    awaitReview(id, found -> total(found) == 50);
    settle();
    assertThat(total(review(id))).isEqualTo(50);
  }

  @Test
  void shouldStayDeletedWhenAnOlderEventComesLate() {
    // Given
    year.people().goals();
    completed(1, 30);
    String id = openReview(year.employeeId);
    awaitReview(id, found -> total(found) == 30);

    // When
    Publisher.publish(ConsumedTopics.ROLLUPS, key(), "org.annum.metric-rollup", 2, null);
    awaitReview(id, found -> found.get(TOTAL) == null);
    completed(1, 30);

    // Then
    settle();
    assertThat(review(id).<Object>get(TOTAL)).isNull();
  }

  @Test
  void shouldDropAGoalThatWasTakenBack() {
    // Given
    year.people().goals().figures();
    String id = openReview(year.employeeId);
    awaitReview(id, found -> found.getList("content.goals").size() == 6);

    // When
    year.withoutGoal("teamwork");

    // Then
    JsonPath after = awaitReview(id, found -> found.getList("content.goals").size() == 5);
    assertThat(after.getList("content.goals.key", String.class)).doesNotContain("teamwork");
  }

  @Test
  void shouldFollowATeamTargetToEverybodyInTheTeam() {
    // Given
    year.people().goals().figures();
    String id = openReview(year.employeeId);
    String share = "content.salesResults.supportedSalesShare.display";
    awaitReview(id, found -> "70.00 %".equals(found.get(share)));

    // When
    year.teamTarget("5000000");

    // Then
    awaitReview(id, found -> "100.00 %".equals(found.get(share)));
  }

  @Test
  void shouldTakeAFieldItDoesNotKnow() {
    // Given
    year.people().goals();
    String body = COUNT.formatted(year.employeeId, 1, 12, ",\"of\":\"a later release\"");

    // When
    Publisher.publishUnchecked(ConsumedTopics.ROLLUPS, key(), "org.annum.metric-rollup", 1, body);

    // Then
    String id = openReview(year.employeeId);
    awaitReview(id, found -> total(found) == 12);
  }

  @Test
  void shouldSetBrokenEventsAsideAndApplyTheOthers() {
    // Given
    year.people().goals();
    String foreign = COUNT.formatted("E-other", 1, 5, "");

    // When
    broken(year.key("follow_ups_completed", "2024-02"), "{\"employeeId\":");
    broken(year.key("follow_ups_completed", "2024-03"), foreign);
    broken("no-key-of-a-month", foreign);
    broken(year.employeeId + ":x:2024-13", foreign);
    completed(1, 12);

    // Then
    String id = openReview(year.employeeId);
    awaitReview(id, found -> total(found) == 12);
    await().until(() -> deadLetters().size() >= 3);
    assertThat(deadLetters())
        .anyMatch(reason -> reason.contains("the key is not"))
        .anyMatch(reason -> reason.contains("not JSON"));
  }

  private void completed(long version, int count) {
    Publisher.publish(
        ConsumedTopics.ROLLUPS,
        key(),
        "org.annum.metric-rollup",
        version,
        COUNT.formatted(year.employeeId, version, count, ""));
  }

  private static void broken(String key, String body) {
    Publisher.publishUnchecked(ConsumedTopics.ROLLUPS, key, "org.annum.metric-rollup", 1, body);
  }

  /** Waits until an event published after all others has been applied. */
  private static void settle() {
    WorkYear last = WorkYear.ofSomebody();
    last.count("follow_ups_completed", "2024-02", 1).people();
    String id = openReview(last.employeeId);
    awaitReview(id, found -> total(found) == 1);
  }

  private List<String> deadLetters() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select reason from event_dead_letter where topic = :topic")
                .bind("topic", ConsumedTopics.ROLLUPS)
                .mapTo(String.class)
                .list());
  }

  private String key() {
    return year.key("follow_ups_completed", "2024-01");
  }

  private static int total(JsonPath review) {
    Object total = review.get(TOTAL);
    return total == null ? -1 : new BigDecimal(total.toString()).intValueExact();
  }
}

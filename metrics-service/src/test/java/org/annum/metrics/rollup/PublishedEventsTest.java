package org.annum.metrics.rollup;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.followUp;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Facts.with;
import static org.annum.metrics.Facts.wonDeal;
import static org.annum.metrics.Published.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.annum.kit.event.EventJson;
import org.annum.metrics.TestPeople;
import org.annum.testkit.EventContract;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What really arrives on the topics. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PublishedEventsTest {
  private static final String ROLLUPS = "annum.metric-rollups.v1";
  private static final String ACTIVITIES = "annum.activities.v1";

  /**
   * Of follow-ups due, completed, rates of completion and punctuality (all, HIGH, other), accuracy;
   * the same of data entries without HIGH; four of deals; preparation time.
   */
  private static final int FIGURES = 7 + 6 + 4 + 1;

  @Inject TestPeople people;

  @Test
  void shouldPublishEveryFigureAsTheContractSays() {
    String id = people.employee();
    bulk(
        "activities",
        List.of(
            doneFollowUp("published", "1", id),
            with(followUp("published", "2", id), Map.of("priority", "HIGH")),
            with(doneFollowUp("published", "3", id), Map.of("type", "DATA_ENTRY"))));
    bulk("deals", List.of(wonDeal("published", "1", id)));
    bulk("data-points", List.of(preparation("published", "1", id)));

    List<ConsumerRecord<String, String>> own = await(ROLLUPS, id + ":", FIGURES);

    own.forEach(record -> EventContract.check(ROLLUPS, record.value()));
    assertThat(own).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
    assertThat(own)
        .extracting(ConsumerRecord::key)
        .contains(
            id + ":on_time_rate_high:2024-03",
            id + ":data_entry_completion_rate:2024-03",
            id + ":supported_sales:2024-03",
            id + ":conversion_rate:2024-03")
        .doesNotContain(id + ":follow_ups_due_high:2024-03", id + ":decided_deals:2024-03");
    JsonNode high = body(own, id + ":on_time_rate_high:2024-03");
    assertThat(high.path("version").asLong()).isEqualTo(1);
    assertThat(high.path("moments").path("weight").asInt()).isEqualTo(1);
    assertThat(high.path("exceptions").path("records").path(0).path("othersOnTimeSameWeek").asInt())
        .isEqualTo(2);
  }

  @Test
  void shouldPublishADeletionWithALaterVersionWhenTheFactsOfAFigureAreGone() {
    String id = people.employee();
    bulk("data-points", List.of(preparation("gone", "1", id)));
    as(Tokens.system("facts:write")).delete("/v1/data-points/gone/1").then().statusCode(204);
    bulk("data-points", List.of(preparation("gone", "1", id)));

    List<String> versions =
        await(ROLLUPS, id + ":prep_minutes:2024-03", 3).stream()
            .map(record -> sequence(record) + (isDeletion(record) ? "-" : "+"))
            .toList();
    assertThat(versions).containsExactly("1+", "2-", "3+");
  }

  @Test
  void shouldAnnounceFollowUpsWhileTheyAreCompleted() {
    // Given
    String id = people.employee();
    String source = "announced";
    bulk(
        "activities",
        List.of(
            doneFollowUp(source, "done", id),
            followUp(source, "open", id),
            with(doneFollowUp(source, "entry", id), Map.of("type", "DATA_ENTRY"))));
    bulk("activities", List.of(followUp(source, "done", id), doneFollowUp(source, "open", id)));
    as(Tokens.system("facts:write")).delete("/v1/activities/announced/open").then().statusCode(204);
    bulk("activities", List.of(doneFollowUp(source, "end", id)));

    // When
    List<ConsumerRecord<String, String>> records = await(ACTIVITIES, source + ":", 5);

    // Then
    records.forEach(record -> EventContract.check(ACTIVITIES, record.value()));
    assertThat(states(records, source + ":done")).containsExactly("+", "-");
    assertThat(states(records, source + ":open")).containsExactly("+", "-");
    assertThat(states(records, source + ":entry")).isEmpty();
    assertThat(records.stream().map(PublishedEventsTest::sequence).distinct())
        .hasSize(records.size());
  }

  private static List<String> states(List<ConsumerRecord<String, String>> records, String key) {
    return records.stream()
        .filter(record -> record.key().equals(key))
        .map(record -> isDeletion(record) ? "-" : "+")
        .toList();
  }

  private static boolean isDeletion(ConsumerRecord<String, String> record) {
    return record.value() == null;
  }

  private static long sequence(ConsumerRecord<String, String> record) {
    byte[] value = record.headers().lastHeader("ce_sequence").value();
    return Long.parseLong(new String(value, StandardCharsets.UTF_8));
  }

  private static JsonNode body(List<ConsumerRecord<String, String>> records, String key) {
    return records.stream()
        .filter(record -> record.key().equals(key))
        .map(record -> EventJson.read(record.value(), JsonNode.class))
        .findFirst()
        .orElseThrow();
  }
}

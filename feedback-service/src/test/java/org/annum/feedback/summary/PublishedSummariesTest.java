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

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.annum.feedback.people.PeopleFixture;
import org.annum.feedback.summary.Published.Event;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What really stands on the topic. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PublishedSummariesTest {
  private static final String RESPONSES = "/v1/survey-responses";
  private static final String MARCH = "2024-03-10T10:00:00+08:00";

  private final PeopleFixture people;

  PublishedSummariesTest(PeopleFixture people) {
    this.people = people;
  }

  @Test
  void shouldPublishEveryMeasureAsTheContractSays() {
    String manager = people.hired();
    String employee = people.hiredUnder(manager);

    bulk(RESPONSES, List.of(survey(employee, "e-" + employee, MARCH, 1, "回复太慢,等了三天")));
    bulk("/v1/remarks", List.of(remark(employee, "e-" + employee, "NEGATIVE")));
    bulk("/v1/one-on-ones", List.of(oneOnOne(employee, manager, "2024-03-15")));
    imported(
        "team-feedback",
        sample("team-feedback-2024.csv", employee),
        Map.of("subject", employee, "period", "2024"));

    List<Event> events = Published.about(employee, 4);
    assertThat(events)
        .extracting(Event::key)
        .containsExactlyInAnyOrder(
            employee + ":csat:2024-03",
            employee + ":remarks:2024-07",
            employee + ":one_on_ones:2024-03",
            employee + ":team_feedback:2024");
    JsonNode csat = state(events, "csat");
    assertThat(csat.at("/distribution/1").asInt()).isEqualTo(1);
    assertThat(csat.at("/lowlights/0/occurredAt").asText()).isEqualTo("2024-03-10T02:00:00Z");
    assertThat(csat.at("/lowlights/0/themes/0/words").toString()).isEqualTo("[\"太慢\",\"等了\"]");
  }

  @Test
  void shouldPublishTheSameSummaryAgainWhenTheOperatorAsks() {
    // Given
    String employee = people.hiredUnder(people.hired());
    bulk(RESPONSES, List.of(survey(employee, "again-" + employee, MARCH, 4, "很好")));
    Published.about(employee, 1);

    // When
    as(Tokens.system("suite:operate"))
        .post("/v1/services/feedback/re-emissions")
        .then()
        .statusCode(202);

    // Then
    List<Event> events = Published.about(employee, 2);
    assertThat(events).hasSize(2);
    assertThat(events.get(1)).isEqualTo(events.get(0));
  }

  @Test
  void shouldPublishNeitherNotesNorCommentsOfColleagues() {
    String manager = people.hired();
    String employee = people.hiredUnder(manager);
    String file =
        "rater_group,teamwork,comment\n"
            + "PEER,4,unmistakable\n".repeat(6)
            + "MANAGER,4,unmistakable\n";

    bulk("/v1/one-on-ones", List.of(oneOnOne(employee, manager, "2024-03-15")));
    imported("team-feedback", file, Map.of("subject", employee, "period", "2024"));

    assertThat(Published.about(employee, 2))
        .allSatisfy(
            event ->
                assertThat(event.state().toString())
                    .doesNotContain("unmistakable")
                    .doesNotContain("讨论优先级"));
  }

  @Test
  void shouldCountVersionsUpAcrossAWithdrawal() {
    String employee = people.hired();
    String other = people.hired();
    Map<String, Object> item = survey(employee, "w-" + employee, MARCH, 5, null);
    bulk(RESPONSES, List.of(item));
    item.put("employeeId", other);
    bulk(RESPONSES, List.of(item));
    item.put("employeeId", employee);
    bulk(RESPONSES, List.of(item));

    List<Event> events = Published.about(employee, 3);

    assertThat(events).extracting(Event::version).containsExactly(1L, 2L, 3L);
    assertThat(events.get(1).body()).isNull();
    assertThat(events.get(2).state().at("/version").asLong()).isEqualTo(3);
  }

  @Test
  void shouldAgreeWithItsStateDigest() {
    String employee = people.hired();
    bulk(RESPONSES, List.of(survey(employee, "d-" + employee, MARCH, 5, null)));

    List<Map<String, Object>> digests =
        asHr()
            .queryParam("keyPrefix", employee + ":")
            .get("/v1/services/feedback/state-digests")
            .then()
            .statusCode(200)
            .extract()
            .path("items");

    assertThat(digests)
        .anySatisfy(
            digest ->
                assertThat(digest)
                    .containsEntry("topic", Summaries.TOPIC)
                    .containsEntry("role", "PUBLISHED")
                    .containsEntry("count", 1));
  }

  private static JsonNode state(List<Event> events, String measure) {
    return events.stream()
        .filter(event -> event.key().contains(":" + measure + ":"))
        .findFirst()
        .orElseThrow()
        .state();
  }
}

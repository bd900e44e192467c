package org.annum.metrics.team;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.doneFollowUp;
import static org.annum.metrics.Facts.followUp;
import static org.annum.metrics.Facts.preparation;
import static org.annum.metrics.Facts.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TeamFigureTest {
  @Inject TestPeople people;

  @Test
  void shouldShowAMemberTheOwnValueTheMedianAndThePlaceOnly() {
    // Given: 10, 20, 30, 40 and 50 minutes; less is better
    List<String> team = team("five", "boss-five", 5);

    // Then
    figure(Tokens.employee(team.get(1)), "team=five", "prep_minutes")
        .statusCode(200)
        .body("shown", equalTo("PLACE"))
        .body("size", equalTo(5))
        .body("median", equalTo(30))
        .body("own.value", equalTo(20))
        .body("own.rank", equalTo(2))
        .body("own.quarter", equalTo(2))
        .body("total", nullValue())
        .body("lowerQuartile", nullValue())
        .body("members", nullValue());
  }

  @Test
  void shouldTellNothingOfOthersWhenTheyAreFewerThanFive() {
    List<String> team = team("four", "boss-four", 4);

    figure(Tokens.employee(team.get(1)), "team=four", "prep_minutes")
        .statusCode(200)
        .body("shown", equalTo("OWN_ONLY"))
        .body("own.value", equalTo(20))
        .body("own.rank", nullValue())
        .body("size", nullValue())
        .body("median", nullValue());
  }

  @Test
  void shouldShowEveryValueToTheManagerAndToReaders() {
    team("small", "boss-small", 3);

    for (String query : List.of("team=small", "managerId=me", "managerId=boss-small")) {
      figure(Tokens.employee("boss-small"), query, "prep_minutes")
          .statusCode(200)
          .body("shown", equalTo("ALL"))
          .body("members.value", contains(10, 20, 30))
          .body("members.rank", contains(1, 2, 3))
          .body("total", equalTo(20))
          .body("median", equalTo(20))
          .body("lowerQuartile", equalTo(15.0f))
          .body("upperQuartile", equalTo(25.0f));
    }
    figure(Tokens.auditor(), "team=small", "prep_minutes").body("members", hasSize(3));
    figure(Tokens.employee("stranger"), "team=small", "prep_minutes").statusCode(404);
    figure(Tokens.employee("stranger"), "managerId=boss-small", "prep_minutes").statusCode(404);
    figure(Tokens.employee("stranger"), "managerId=me", "prep_minutes").statusCode(404);
  }

  @Test
  void shouldShowEveryValueToWhoIsAboveTheManagerAndToAManagerOfTheTeam() {
    // Given
    String head = people.employee();
    String lead = people.employee();
    String sideways = people.employee();
    team("led", lead, 3);
    people.belongs(lead, "led", head, "2023-01-01");
    people.reports(people.employee(), sideways, "2023-01-01", "2024-12-31");

    // Then
    figure(Tokens.employee(lead), "team=led", "prep_minutes")
        .body("shown", equalTo("ALL"))
        .body("members.findAll { it.value }.value", contains(10, 20, 30))
        .body("own.employeeId", equalTo(lead));
    figure(Tokens.employee(head), "team=led", "prep_minutes")
        .statusCode(200)
        .body("shown", equalTo("ALL"));
    figure(Tokens.employee(sideways), "team=led", "prep_minutes").statusCode(404);
  }

  @Test
  void shouldDivideTheMergedSumsOfTheTeam() {
    // Given: one of one on time, one of three
    String first = people.employee();
    String second = people.employee();
    people.belongs(first, "ratio", "boss-ratio", "2023-01-01");
    people.belongs(second, "ratio", "boss-ratio", "2023-01-01");
    bulk(
        "activities",
        List.of(
            doneFollowUp("team-ratio", "1", first),
            doneFollowUp("team-ratio", "2", second),
            followUp("team-ratio", "3", second),
            followUp("team-ratio", "4", second)));

    // Then
    figure(Tokens.employee("boss-ratio"), "managerId=me", "on_time_rate")
        .body("total", equalTo(0.5f));
  }

  @Test
  void shouldCountOnlyWhoIsThereAtTheEndAndOnlyTheirTimeThere() {
    // Given: somebody who left in February, and one who came in April
    String left = people.employee();
    String came = people.employee();
    people.reports(left, "boss-time", "2024-01-01", "2024-02-29");
    people.reports(came, "boss-before", "2024-01-01", "2024-03-31");
    people.belongs(came, "time", "boss-time", "2024-04-01");
    List<Map<String, Object>> minutes = new ArrayList<>();
    minutes.add(with(preparation("team-time", "1", left), Map.of("value", 5)));
    minutes.add(with(preparation("team-time", "2", came), Map.of("value", 6)));
    minutes.add(
        with(
            preparation("team-time", "3", came),
            Map.of("value", 7, "occurredAt", "2024-04-05T10:00:00+08:00")));
    bulk("data-points", minutes);

    // Then
    figure(Tokens.employee("boss-time"), "managerId=me", "prep_minutes")
        .body("members.employeeId", contains(came))
        .body("members.value", contains(7));
  }

  @ParameterizedTest
  @CsvSource({
    "measure=prep_minutes&period=2024, 422",
    "team=x&managerId=me&measure=prep_minutes&period=2024, 422",
    "team=x&period=2024, 422",
    "team=x&measure=prep_minutes&period=1, 422",
    "team=x&measure=happiness&period=2024, 404",
    "team=x&measure=prep_minutes&period=2024, 404"
  })
  void shouldRefuseWhatIsNoTeamFigure(String query, int status) {
    as(Tokens.hr()).get("/v1/team-figures?" + query).then().statusCode(status);
  }

  private List<String> team(String name, String manager, int size) {
    List<String> team = Stream.generate(people::employee).limit(size).toList();
    team.forEach(id -> people.belongs(id, name, manager, "2023-01-01"));
    bulk(
        "data-points",
        IntStream.range(0, size)
            .mapToObj(
                number ->
                    with(
                        preparation("team-" + name, "" + number, team.get(number)),
                        Map.of("value", 10 * (number + 1))))
            .toList());
    return team;
  }

  private static ValidatableResponse figure(String token, String query, String measure) {
    return as(token).get("/v1/team-figures?" + query + "&period=2024&measure=" + measure).then();
  }
}

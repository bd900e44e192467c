package org.annum.metrics.contribution;

import static org.annum.metrics.Api.as;
import static org.annum.metrics.Api.bulk;
import static org.annum.metrics.Facts.with;
import static org.annum.metrics.Facts.wonDeal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ContributionTest {
  @Inject TestPeople people;

  @Test
  void shouldShowOwnerAndSupportersApartWhenAskedForADeal() {
    // Given
    String owner = people.employee();
    String first = people.employee();
    String second = people.employee();
    bulk("deals", List.of(deal("parts", "1", owner, Map.of(first, 0.5, second, 0.25))));

    // Then
    for (String caller : List.of(owner, first, second)) {
      as(Tokens.employee(caller))
          .get("/v1/contributions?dealId=parts:1")
          .then()
          .statusCode(200)
          .body("items.role", contains("OWNER", "SUPPORT", "SUPPORT"))
          .body("items.employeeId", containsInAnyOrder(owner, first, second))
          .body("items.find { it.employeeId == '" + first + "' }.amount.amount", equalTo(500))
          .body("items.find { it.role == 'OWNER' }.share", equalTo(1));
    }
    as(Tokens.employee("stranger")).get("/v1/contributions?dealId=parts:1").then().statusCode(404);
  }

  @Test
  void shouldNeverAddOwnershipToSupport() {
    // Given: one deal owned and supported, one supported, one lost
    String id = people.employee();
    bulk(
        "deals",
        List.of(
            deal("apart", "1", id, Map.of(id, 0.5)),
            deal("apart", "2", null, Map.of(id, 0.25)),
            with(deal("apart", "3", id, Map.of(id, 1)), Map.of("status", "LOST"))));

    // Then
    as(Tokens.employee(id))
        .get("/v1/contributions/totals?employeeId={id}&period=2024", id)
        .then()
        .statusCode(200)
        .body("roles.role", contains("OWNER", "SUPPORT"))
        .body("roles.deals", contains(1, 2))
        .body("roles.amount.amount", contains(1000, 750));
    as(Tokens.employee(id))
        .get("/v1/contributions?employeeId={id}&period=2024-Q1&limit=3", id)
        .then()
        .body("items.dealId", contains("apart:1", "apart:1", "apart:2"));
    as(Tokens.employee(id))
        .get("/v1/contributions?employeeId={id}&period=2024-02", id)
        .then()
        .body("items", empty());
  }

  @Test
  void shouldCompareWithTheTeamThePersonWasInOnTheDay() {
    // Given: five in a team, one of whom came only in April
    List<String> team = Stream.generate(people::employee).limit(5).toList();
    String manager = people.employee();
    team.subList(0, 4).forEach(id -> people.belongs(id, "share-1", manager, "2023-01-01"));
    people.belongs(team.get(4), "share-1", manager, "2024-04-01");
    bulk(
        "deals",
        List.of(
            deal("team", "1", null, Map.of(team.get(0), 1)),
            deal("team", "2", null, Map.of(team.get(1), 0.5, team.get(2), 0.5)),
            deal("team", "3", null, Map.of(team.get(4), 1)),
            with(deal("team", "5", null, Map.of(team.get(3), 1)), Map.of("closedOn", "2024-06-01")),
            with(
                deal("team", "4", null, Map.of(team.get(4), 1)),
                Map.of("closedOn", "2024-05-01", "amount", 2000))));

    // Then: of the deal closed before April nothing is the team's
    as(Tokens.employee(team.get(0)))
        .get("/v1/contributions/totals?employeeId={id}&period=2024", team.get(0))
        .then()
        .statusCode(200)
        .body("roles[0].teamAmount.amount", equalTo(5000))
        .body("roles[0].shareOfTeam", equalTo(0.2f));
    // and in the first quarter the team is too small for its members, not for its manager
    String quarter = "/v1/contributions/totals?period=2024-Q1&employeeId=" + team.get(0);
    as(Tokens.employee(team.get(0)))
        .get(quarter)
        .then()
        .body("roles[0].amount.amount", equalTo(1000))
        .body("roles[0].teamAmount", nullValue())
        .body("roles[0].shareOfTeam", nullValue());
    as(Tokens.employee(manager)).get(quarter).then().body("roles[0].shareOfTeam", equalTo(0.5f));
    as(Tokens.auditor()).get(quarter).then().body("roles[0].shareOfTeam", equalTo(0.5f));
    as(Tokens.employee(team.get(1))).get(quarter).then().statusCode(404);
  }

  @Test
  void shouldLeaveOutOfTheShareWhatAPersonDidOutsideTheTeam() {
    // Given: in the team in the first quarter only, with a deal of 1,000 then and one later
    String id = people.employee();
    String manager = people.employee();
    String mate = people.employee();
    people.reports(id, manager, "2024-01-01", "2024-03-31", "share-2");
    people.belongs(mate, "share-2", manager, "2024-01-01");
    bulk(
        "deals",
        List.of(
            deal("outside", "1", null, Map.of(id, 1)),
            with(deal("outside", "2", null, Map.of(id, 1)), Map.of("closedOn", "2024-06-01")),
            with(deal("outside", "3", null, Map.of(mate, 1)), Map.of("amount", 3000))));

    // Then
    totals(Tokens.auditor(), id)
        .body("roles[0].amount.amount", equalTo(2000))
        .body("roles[0].teamAmount.amount", equalTo(4000))
        .body("roles[0].shareOfTeam", equalTo(0.25f));
    // and without any team there is neither
    String alone = people.employee();
    bulk("deals", List.of(deal("outside", "4", null, Map.of(alone, 1))));
    totals(Tokens.employee(alone), alone)
        .body("roles[0].amount.amount", equalTo(1000))
        .body("roles[0].teamAmount", nullValue());
  }

  @Test
  void shouldNotTellTheTeamsAmountWhenHardlyAnybodyContributed() {
    // Given: five in a team, two of whom had deals
    List<String> team = Stream.generate(people::employee).limit(5).toList();
    team.forEach(one -> people.belongs(one, "share-3", null, "2023-01-01"));
    bulk(
        "deals",
        List.of(
            deal("few", "1", null, Map.of(team.get(0), 1)),
            deal("few", "2", null, Map.of(team.get(1), 1))));

    // Then
    totals(Tokens.employee(team.get(0)), team.get(0))
        .body("roles[0].amount.amount", equalTo(1000))
        .body("roles[0].teamAmount", nullValue());
    totals(Tokens.auditor(), team.get(0)).body("roles[0].teamAmount.amount", equalTo(2000));
  }

  @Test
  void shouldTellAManagerOfTheDaysTheyManagedOnly() {
    // Given: a team that had another manager from April on
    String before = people.employee();
    String id = people.employee();
    String mate = people.employee();
    for (String one : List.of(id, mate)) {
      people.reports(one, before, "2024-01-01", "2024-03-31", "share-4");
      people.belongs(one, "share-4", people.employee(), "2024-04-01");
    }
    bulk(
        "deals",
        List.of(
            deal("days", "1", null, Map.of(id, 1)),
            with(deal("days", "2", null, Map.of(mate, 1)), Map.of("closedOn", "2024-06-01"))));

    // Then
    totals(Tokens.employee(before), id)
        .body("roles[0].teamAmount.amount", equalTo(1000))
        .body("roles[0].shareOfTeam", equalTo(1));
    totals(Tokens.auditor(), id).body("roles[0].teamAmount.amount", equalTo(2000));
  }

  private static ValidatableResponse totals(String token, String employeeId) {
    return as(token)
        .get("/v1/contributions/totals?employeeId={id}&period=2024", employeeId)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'', employeeId, contribution.deal-or-employee",
    "?dealId=a:1&employeeId=E1, dealId, contribution.deal-or-employee",
    "?dealId=1, dealId, contribution.deal-unreadable",
    "?employeeId=E1, period, fact.value-missing",
    "/totals?period=2024, employeeId, fact.value-missing",
    "/totals?employeeId=E1&period=24, period, period.unreadable"
  })
  void shouldRefuseUnclearQuestions(String query, String pointer, String code) {
    as(Tokens.auditor())
        .get("/v1/contributions" + query)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code));
  }

  private static Map<String, Object> deal(
      String source, String id, String owner, Map<String, Number> shares) {
    Map<String, Object> deal =
        with(
            wonDeal(source, id, "nobody"),
            Map.of(
                "supporters",
                shares.entrySet().stream()
                    .map(share -> Map.of("employeeId", share.getKey(), "share", share.getValue()))
                    .toList()));
    return owner == null ? deal : with(deal, Map.of("ownerId", owner));
  }
}

package org.annum.metrics.team.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.annum.metrics.measure.model.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamRulesTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1",
    "1 2, 1.25, 1.5, 1.75",
    "3 1 2, 1.5, 2, 2.5",
    "4 3 2 1, 1.75, 2.5, 3.25",
    "5 4 3 2 1, 2, 3, 4"
  })
  void shouldReadQuartilesBetweenTheirNeighbours(
      String values, BigDecimal lower, BigDecimal median, BigDecimal upper) {
    Spread spread = Spread.of(numbers(values));
    assertThat(spread.lowerQuartile()).isEqualByComparingTo(lower);
    assertThat(spread.median()).isEqualByComparingTo(median);
    assertThat(spread.upperQuartile()).isEqualByComparingTo(upper);
  }

  @ParameterizedTest
  @CsvSource({
    "9, UP, 1, 1",
    "7, UP, 2, 2",
    "1, UP, 5, 4",
    "1, DOWN, 1, 1",
    "7, DOWN, 3, 3",
    "9, DOWN, 5, 4"
  })
  void shouldPlaceEqualValuesAtTheBetterRank(
      BigDecimal value, Direction direction, int rank, int quarter) {
    assertThat(Place.of(value, numbers("1 3 7 7 9"), direction))
        .isEqualTo(new Place(rank, quarter));
  }

  @ParameterizedTest
  @CsvSource({"4, 0, OWN_ONLY", "5, 0, PLACE", "5, 1, OWN_ONLY", "6, 1, PLACE", "6, 2, OWN_ONLY"})
  void shouldShowThePlaceOnlyAmongFiveAndFourStrangers(int size, int managed, TeamSight sight) {
    List<TeamMember> members =
        IntStream.range(0, size)
            .mapToObj(number -> member(number == 0, number > 0 && number <= managed, true))
            .toList();
    assertThat(TeamSight.of(members)).isEqualTo(sight);
  }

  @Test
  void shouldNotCountPeopleWithoutAValue() {
    List<TeamMember> members = new ArrayList<>();
    members.add(member(true, false, true));
    IntStream.range(0, 3).forEach(number -> members.add(member(false, false, true)));
    members.add(member(false, false, false));
    assertThat(TeamSight.of(members)).isEqualTo(TeamSight.OWN_ONLY);
  }

  @Test
  void shouldShowAllToTheManagerOfAllAndNothingToStrangers() {
    assertThat(TeamSight.of(List.of(member(false, true, true)))).isEqualTo(TeamSight.ALL);
    assertThat(TeamSight.of(List.of(member(false, true, true), member(false, false, true))))
        .isEqualTo(TeamSight.NOTHING);
    assertThat(TeamSight.of(List.of())).isEqualTo(TeamSight.NOTHING);
  }

  @Test
  void shouldShowAllToTheManagerWhoIsInTheTeamToo() {
    assertThat(TeamSight.of(List.of(member(true, false, true), member(false, true, true))))
        .isEqualTo(TeamSight.ALL);
    assertThat(TeamSight.of(List.of(member(true, false, true)))).isEqualTo(TeamSight.OWN_ONLY);
    assertThat(
            TeamSight.of(
                List.of(
                    member(true, false, true),
                    member(false, true, true),
                    member(false, false, true))))
        .isEqualTo(TeamSight.OWN_ONLY);
  }

  private static TeamMember member(boolean own, boolean managed, boolean valued) {
    return new TeamMember("E1", own, managed, null, valued ? BigDecimal.ONE : null);
  }

  private static List<BigDecimal> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
  }
}

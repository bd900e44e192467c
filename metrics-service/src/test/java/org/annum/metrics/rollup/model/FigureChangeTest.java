package org.annum.metrics.rollup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a rollup change, and what makes the change a restatement. */
class FigureChangeTest {
  private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");
  private static final RollupKey KEY = new RollupKey("E1", "calls", YearMonth.of(2024, 3));

  private static Moments moments(String value, Instant at) {
    return Moments.of(new BigDecimal(value), BigDecimal.ONE, at);
  }

  private static Figure figure(String value) {
    return new Figure(true, null, moments(value, NOON), null, 1);
  }

  @Test
  void whatIsAsItWasIsNoChange() {
    assertThat(
            FigureChange.between(
                Map.of(KEY, new KnownFigure(7, figure("98.5"))), Map.of(KEY, figure("98.50"))))
        .isEmpty();
  }

  @Test
  void aFirstFigureIsVersionOne() {
    assertThat(FigureChange.between(Map.of(), Map.of(KEY, figure("3"))))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.isFirst()).isTrue();
              assertThat(change.version()).isEqualTo(1);
            });
  }

  @Test
  void aFigureWithoutFactsVanishesAndComesBackWithLaterVersions() {
    Map<RollupKey, KnownFigure> present = Map.of(KEY, new KnownFigure(1, figure("3")));
    FigureChange gone = FigureChange.between(present, Map.of()).get(0);
    assertThat(gone.figure()).isNull();
    assertThat(gone.version()).isEqualTo(2);

    Map<RollupKey, KnownFigure> absent = Map.of(KEY, new KnownFigure(2, null));
    assertThat(FigureChange.between(absent, Map.of())).isEmpty();
    FigureChange back = FigureChange.between(absent, Map.of(KEY, figure("3"))).get(0);
    assertThat(back.isFirst()).isFalse();
    assertThat(back.version()).isEqualTo(3);
  }

  @Test
  void changesComeInTheOrderOfPeopleMonthsAndMeasures() {
    List<RollupKey> keys =
        List.of(
            new RollupKey("E1", "calls", YearMonth.of(2024, 3)),
            new RollupKey("E1", "visits", YearMonth.of(2024, 3)),
            new RollupKey("E1", "calls", YearMonth.of(2024, 4)),
            new RollupKey("E2", "calls", YearMonth.of(2024, 1)));
    assertThat(
            FigureChange.between(
                Map.of(keys.get(3), new KnownFigure(1, figure("1"))),
                Map.of(
                    keys.get(2), figure("1"), keys.get(1), figure("1"), keys.get(0), figure("1"))))
        .extracting(FigureChange::key)
        .containsExactlyElementsOf(keys);
  }

  @Test
  void anotherDefinitionIsAChangeOfTheDefinition() {
    Figure before = figure("3");
    Figure after = new Figure(true, null, before.moments(), null, 2);
    FigureChange change =
        FigureChange.between(Map.of(KEY, new KnownFigure(1, before)), Map.of(KEY, after)).get(0);
    assertThat(change.isOfDefinition()).isTrue();
    assertThat(change.restates(Aggregation.SUM)).as("the figure is the same").isFalse();
  }

  @ParameterizedTest(name = "{0}, of {1} a month to {2} at another time: {3}")
  @CsvSource({
    "SUM, 5, 5, false",
    "SUM, 5, 6, true",
    "COUNT, 5, 5, false",
    "AVERAGE, 5, 5, false",
    "AVERAGE, 5, 6, true",
    "MIN, 5, 5, false",
    "MAX, 5, 6, true",
    "RATIO, 5, 5, false",
    "LAST, 5, 5, true",
    "LAST, 5, 6, true"
  })
  void aLaterTimeRestatesOnlyTheLastValue(
      Aggregation aggregation, String before, String after, boolean restated) {
    FigureChange change =
        new FigureChange(
            KEY,
            new KnownFigure(1, figure(before)),
            new Figure(true, null, moments(after, NOON.plusSeconds(60)), null, 1));
    assertThat(change.restates(aggregation)).isEqualTo(restated);
  }

  @Test
  void aMonthThatCountsNoMoreIsRestated() {
    FigureChange change =
        new FigureChange(KEY, new KnownFigure(1, figure("5")), figure("5").inapplicable());
    assertThat(change.restates(Aggregation.SUM)).isTrue();
  }
}

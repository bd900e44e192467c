package org.annum.metrics.rollup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.Moments;
import org.junit.jupiter.api.Test;

/** What figures the measures in force make of what facts add up to. */
class FigureDefinitionsTest {
  private static final YearMonth MARCH = YearMonth.of(2024, 3);
  private static final PersonMonth MONTH = new PersonMonth("E1", MARCH);
  private static final Instant EARLY = Instant.parse("2024-03-05T12:00:00Z");
  private static final Instant LATE = Instant.parse("2024-03-06T12:00:00Z");

  private final FigureDefinitions definitions =
      new FigureDefinitions(
          List.of(
              counted("due", false),
              counted("on_time", true),
              new FigureDefinition(
                  "on_time_rate",
                  "ratio",
                  Direction.UP,
                  Aggregation.RATIO,
                  FactKind.ACTIVITY,
                  "on_time",
                  "due",
                  true,
                  true,
                  4)));

  private static FigureDefinition counted(String code, boolean published) {
    return new FigureDefinition(
        code,
        "count",
        Direction.UP,
        Aggregation.COUNT,
        FactKind.ACTIVITY,
        null,
        null,
        published,
        false,
        1);
  }

  private static Moments ones(int count, Instant lastAt) {
    BigDecimal ones = BigDecimal.valueOf(count);
    return new Moments(
        count, ones, ones, ones, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, lastAt);
  }

  private static RollupKey key(String measure) {
    return new RollupKey("E1", measure, MARCH);
  }

  @Test
  void aRatioIsMadeOfItsOperandsAndAnOperandIsNotKept() {
    FactSums sums = new FactSums();
    sums.month("E1", MARCH).add("due", ones(4, LATE));
    sums.month("E1", MARCH).add("on_time", ones(3, EARLY));
    sums.month("E1", MARCH).explain("on_time_rate", 1, "{\"recordId\":\"t:1\"}");

    Map<RollupKey, Figure> figures = definitions.figures(FactKind.ACTIVITY, sums, Map.of());

    assertThat(figures).containsOnlyKeys(key("on_time"), key("on_time_rate"));
    assertThat(figures.get(key("on_time_rate")))
        .isEqualTo(
            new Figure(
                true,
                null,
                Moments.ratio(BigDecimal.valueOf(3), BigDecimal.valueOf(4), 4, LATE),
                "{\"total\":1,\"records\":[{\"recordId\":\"t:1\"}]}",
                4));
  }

  @Test
  void anOperandThatIsAbsentCountsNothing() {
    FactSums sums = new FactSums();
    sums.month("E1", MARCH).add("due", ones(4, LATE));

    Figure rate = definitions.figures(FactKind.ACTIVITY, sums, Map.of()).get(key("on_time_rate"));

    assertThat(rate.moments())
        .isEqualTo(Moments.ratio(BigDecimal.ZERO, BigDecimal.valueOf(4), 4, LATE));
    assertThat(rate.exceptions()).isEqualTo("{\"total\":0,\"records\":[]}");
  }

  @Test
  void aMonthThatDoesNotCountSaysSoEvenWithoutFacts() {
    FactSums sums = new FactSums();
    sums.month("E1", MARCH).add("on_time", ones(3, EARLY));

    Map<RollupKey, Figure> figures =
        definitions.figures(
            FactKind.ACTIVITY,
            sums,
            Map.of(
                MONTH,
                Set.of("on_time", "due", "unheard-of"),
                new PersonMonth("E2", MARCH),
                Set.of("on_time")));

    assertThat(figures)
        .containsOnlyKeys(
            key("on_time"), key("on_time_rate"), new RollupKey("E2", "on_time", MARCH));
    assertThat(figures.get(key("on_time")).applicable()).isFalse();
    assertThat(figures.get(key("on_time")).moments().count()).isEqualTo(3);
    assertThat(figures.get(new RollupKey("E2", "on_time", MARCH))).isEqualTo(Figure.ofNothing(1));
  }

  @Test
  void measuresOfOtherFactsAreNotMade() {
    assertThat(definitions.figures(FactKind.DEAL, new FactSums(), Map.of(MONTH, Set.of("on_time"))))
        .isEmpty();
  }
}

package org.annum.metrics.activity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.annum.metrics.activity.model.ActivityTally.Explanation;
import org.annum.metrics.activity.model.ActivityTally.MeasureMonth;
import org.annum.metrics.measure.model.FactValue;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.measure.model.MonthBasis;
import org.annum.metrics.measure.model.Trait;
import org.annum.metrics.rollup.model.Calendar;
import org.junit.jupiter.api.Test;

/** The whole library is held equal to the model by RollupConsistencyTest; here are the edges. */
class ActivityTallyTest {
  private static final Calendar CALENDAR = new Calendar(ZoneId.of("Asia/Shanghai"));
  private static final YearMonth MARCH = YearMonth.of(2024, 3);
  private static final Instant DUE = Instant.parse("2024-03-06T10:00:00Z");
  private static final ActivityRules RULES =
      new ActivityRules(
          List.of(
              counting("due", MonthBasis.DUE, FactValue.ONE),
              counting("completed", MonthBasis.COMPLETED, FactValue.ONE, Trait.COMPLETED),
              counting("delay", MonthBasis.DUE, FactValue.DELAY_HOURS, Trait.LATE)),
          List.of(
              new ActivityRules.Explaining(
                  "on_time_rate", "FOLLOW_UP", MonthBasis.DUE, 0, Trait.ON_TIME.bit())));

  private final ActivityTally tally = new ActivityTally(RULES, CALENDAR, MARCH, MARCH);

  @Test
  void shouldCountInTheMonthOfEachMeasuresOwnTime() {
    // When: due in March and completed in April; due in February and completed in March
    tally.add(task("1", Priority.LOW, DUE, Duration.ofDays(40)), Optional.empty());
    tally.add(
        task("2", Priority.LOW, DUE.minus(Duration.ofDays(20)), Duration.ofDays(20)),
        Optional.empty());

    // Then
    assertThat(moments("due").count()).isEqualTo(1);
    assertThat(moments("completed").lastAt()).isEqualTo(DUE);
    assertThat(tally.moments()).doesNotContainKey(new MeasureMonth("due", MARCH.minusMonths(1)));
  }

  @Test
  void shouldAddUpDelays() {
    // When
    tally.add(task("1", Priority.LOW, DUE, Duration.ofHours(3)), Optional.empty());
    tally.add(task("2", Priority.LOW, DUE.plusSeconds(60), Duration.ofHours(1)), Optional.empty());
    tally.add(task("3", Priority.LOW, DUE, Duration.ZERO), Optional.empty());

    // Then
    Moments delay = moments("delay");
    assertThat(delay.count()).isEqualTo(2);
    assertThat(delay.sum()).isEqualByComparingTo("4");
    assertThat(delay.min()).isEqualByComparingTo("1");
    assertThat(delay.max()).isEqualByComparingTo("3");
    assertThat(delay.last()).isEqualByComparingTo("1");
    assertThat(moments("due").weight()).isEqualByComparingTo(BigDecimal.valueOf(3));
  }

  @Test
  void shouldTellHowOthersOfTheWeekFaredOnlyOfLateTasksOfHighPriority() {
    // When: others in the same week, one of them late, and one in the next
    tally.add(task("high", Priority.HIGH, DUE, Duration.ofHours(1)), Optional.empty());
    tally.add(task("low", Priority.LOW, DUE, Duration.ofHours(1)), Optional.empty());
    tally.add(task("kept", Priority.NORMAL, DUE, Duration.ZERO), Optional.empty());
    tally.add(
        task("next", Priority.NORMAL, DUE.plus(Duration.ofDays(7)), Duration.ZERO),
        Optional.empty());

    // Then
    assertThat(explanation().total()).isEqualTo(2);
    assertThat(explanation().records())
        .extracting(one -> one.activity().externalId(), UnmetActivity::othersOnTimeSameWeek)
        .containsExactly(tuple("high", Optional.of(1L)), tuple("low", Optional.empty()));
  }

  @Test
  void shouldKeepTheFirstTwoHundredWhateverTheirOrder() {
    // When
    IntStream.range(0, 1_000)
        .map(i -> i * 7919 % 1_000)
        .forEach(
            i ->
                tally.add(
                    task("%03d".formatted(i), Priority.LOW, DUE.plusSeconds(i), null),
                    Optional.empty()));

    // Then
    assertThat(explanation().total()).isEqualTo(1_000);
    assertThat(explanation().records())
        .extracting(one -> one.activity().externalId())
        .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj("%03d"::formatted).toList());
  }

  private Moments moments(String measure) {
    return tally.moments().get(new MeasureMonth(measure, MARCH));
  }

  private Explanation explanation() {
    return tally.explanations().get(new MeasureMonth("on_time_rate", MARCH));
  }

  private static ActivityRules.Counting counting(
      String measure, MonthBasis month, FactValue value, Trait... condition) {
    return new ActivityRules.Counting(
        measure, "FOLLOW_UP", month, Trait.bits(List.of(condition)), value);
  }

  private static Activity task(String id, Priority priority, Instant due, Duration late) {
    return new Activity(
        "tool",
        id,
        "E1",
        "FOLLOW_UP",
        Optional.empty(),
        priority,
        Optional.empty(),
        due,
        Optional.ofNullable(late).map(due::plus),
        Optional.empty());
  }
}

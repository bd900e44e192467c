package org.annum.review.period.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MomentsTest {
  private static final int YEARS = 200;

  @ParameterizedTest
  @EnumSource(Aggregation.class)
  void shouldGiveTheSameYearInWhateverOrderAndGroupsMonthsMerge(Aggregation aggregation) {
    Random random = new Random(20241231);
    for (int year = 0; year < YEARS; year++) {
      // Given
      List<Moments> months = months(random);
      List<Moments> shuffled = new ArrayList<>(months);
      Collections.shuffle(shuffled, random);

      // When
      Moments inOrder = months.stream().reduce(Moments.NONE, Moments::merge);
      Moments byHalves = merge(shuffled.subList(0, 6)).merge(merge(shuffled.subList(6, 12)));

      // Then
      assertThat(byHalves.value(aggregation)).isEqualTo(inOrder.value(aggregation));
      assertThat(aggregation.sampleSize(byHalves)).isEqualTo(aggregation.sampleSize(inOrder));
    }
  }

  @Test
  void shouldDivideMergedSumsWhenARatioIsMerged() {
    Moments quiet = Moments.ofRatio(BigDecimal.ONE, BigDecimal.ONE, 1);
    Moments busy = Moments.ofRatio(BigDecimal.ZERO, BigDecimal.valueOf(9), 9);

    assertThat(quiet.merge(busy).value(Aggregation.RATIO))
        .hasValueSatisfying(ratio -> assertThat(ratio).isEqualByComparingTo("0.1"));
  }

  @Test
  void shouldHaveNoRatioWhenNothingWasDue() {
    assertThat(Moments.NONE.value(Aggregation.RATIO)).isEmpty();
    assertThat(Moments.NONE.value(Aggregation.AVERAGE)).isEmpty();
    assertThat(Moments.NONE.value(Aggregation.MIN)).isEmpty();
    assertThat(Moments.NONE.value(Aggregation.COUNT)).hasValue(BigDecimal.ZERO);
  }

  @Test
  void shouldKeepTheLatestWhenMonthsArriveOutOfOrder() {
    Moments march = last("3", "2024-03-31T00:00:00Z");
    Moments may = last("5", "2024-05-31T00:00:00Z");

    assertThat(may.merge(march).value(Aggregation.LAST)).hasValue(new BigDecimal("5"));
    assertThat(march.merge(may).value(Aggregation.LAST)).hasValue(new BigDecimal("5"));
  }

  private static Moments merge(List<Moments> months) {
    return months.stream().reduce(Moments.NONE, Moments::merge);
  }

  private static Moments last(String value, String at) {
    return new Moments(
        1,
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ONE,
        null,
        null,
        new BigDecimal(value),
        Instant.parse(at));
  }

  private static List<Moments> months(Random random) {
    List<Moments> months = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(10_000), 2);
      months.add(
          new Moments(
              random.nextInt(5),
              value,
              value,
              BigDecimal.valueOf(random.nextInt(4)),
              value,
              value,
              value,
              Instant.EPOCH.plusSeconds(month)));
    }
    return months;
  }
}

package org.annum.metrics.measure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  private static final Instant T0 = Instant.parse("2024-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldMergeToTheSameWhateverTheOrderAndGrouping(long seed) {
    Random random = new Random(seed);
    List<Moments> singles = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      singles.add(
          Moments.of(
              BigDecimal.valueOf(random.nextInt(2000) - 1000, 2),
              BigDecimal.valueOf(1 + random.nextInt(30), 1),
              T0.plusSeconds(random.nextInt(20))));
    }
    Moments inOrder = merged(singles);

    Collections.shuffle(singles, random);
    int cut = 1 + random.nextInt(48);
    Moments grouped =
        merged(singles.subList(0, cut)).merge(merged(singles.subList(cut, singles.size())));

    assertThat(grouped)
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(inOrder);
  }

  @Test
  void shouldWeighAnAverage() {
    Moments moments =
        Moments.of(new BigDecimal("10"), new BigDecimal("3"), T0)
            .merge(Moments.of(new BigDecimal("20"), new BigDecimal("1"), T0));
    assertThat(Aggregation.AVERAGE.value(moments)).isEqualByComparingTo("12.5");
    assertThat(Aggregation.SUM.value(moments)).isEqualByComparingTo("30");
  }

  @Test
  void shouldTakeTheLatestAsLastAndTheLargestOfEqualTimes() {
    Moments moments =
        Moments.of(new BigDecimal("3"), BigDecimal.ONE, T0.plusSeconds(1))
            .merge(Moments.of(new BigDecimal("7"), BigDecimal.ONE, T0))
            .merge(Moments.of(new BigDecimal("5"), BigDecimal.ONE, T0.plusSeconds(1)));
    assertThat(Aggregation.LAST.value(moments)).isEqualByComparingTo("5");
    assertThat(Aggregation.MIN.value(moments)).isEqualByComparingTo("3");
    assertThat(Aggregation.MAX.value(moments)).isEqualByComparingTo("7");
  }

  @Test
  void shouldDivideMergedSumsAndNotAverageRatios() {
    Moments january = Moments.ratio(new BigDecimal("1"), new BigDecimal("2"), 2, T0);
    Moments february = Moments.ratio(new BigDecimal("8"), new BigDecimal("8"), 8, T0);
    assertThat(Aggregation.RATIO.value(january.merge(february))).isEqualByComparingTo("0.9");
  }

  @Test
  void shouldHaveNoValueWhenTheDenominatorIsZero() {
    Moments moments = Moments.ratio(BigDecimal.ONE, new BigDecimal("0.00"), 0, T0);
    assertThat(Aggregation.RATIO.value(moments)).isNull();
  }

  private static Moments merged(List<Moments> moments) {
    return moments.stream().reduce(Moments::merge).orElseThrow();
  }
}

package org.annum.metrics.measure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlierRuleTest {
  private static final OutlierRule RULE = rule("4", 3);

  @ParameterizedTest
  @CsvSource({
    // history, lower, upper
    "'48 50 52',           38.1392, 61.8608", // MAD 2: 4 × 2.9652
    "'50 50 50',           40,      60", //      MAD 0: 4 × 5 %
    "'-50 -50 -50',        -60,     -40", //     5 % of a negative median, too
    "'49 50 51 50',        40,      60", //      even number: median 50, MAD 0.5 < 5 %
    "'10 20 30 40',        -34.304, 84.304", //  median 25, distances 15 5 5 15: MAD 10
    "'0 0 0',              0,       0",
    "'1 1 1 1 1000',       0.8,     1.2", //     one typing error moves nothing
  })
  void shouldSpreadBoundsAroundTheMedian(String history, String lower, String upper) {
    Bounds bounds = RULE.bounds(decimals(history)).orElseThrow();

    assertThat(bounds.lower()).isEqualByComparingTo(lower);
    assertThat(bounds.upper()).isEqualByComparingTo(upper);
  }

  @ParameterizedTest
  @CsvSource({"40,true", "39.9999,false", "60,true", "60.0001,false"})
  void shouldCountTheBoundsAsUsual(String value, boolean usual) {
    Bounds bounds = RULE.bounds(decimals("50 50 50")).orElseThrow();

    assertThat(bounds.contains(new BigDecimal(value))).isEqualTo(usual);
  }

  @Test
  void shouldSayNothingWhenHistoryIsTooShort() {
    assertThat(RULE.bounds(decimals("50 50"))).isEmpty();
    assertThat(RULE.bounds(decimals("50 50 50"))).isPresent();
  }

  /** Against another way to find the medians, and what must hold of any bounds. */
  @RepeatedTest(200)
  void shouldAgreeWithIndependentComputation(RepetitionInfo repetition) {
    // Given
    Random random = new Random(repetition.getCurrentRepetition());
    List<BigDecimal> history = history(random);
    OutlierRule rule = rule(String.valueOf(1 + random.nextInt(8)), 3);

    // When
    Bounds bounds = rule.bounds(history).orElseThrow();

    // Then
    BigDecimal median = expectedMedian(history);
    BigDecimal mad =
        expectedMedian(history.stream().map(value -> value.subtract(median).abs()).toList());
    BigDecimal distance =
        rule.deviations()
            .multiply(
                mad.multiply(new BigDecimal("1.4826"))
                    .max(median.abs().divide(BigDecimal.valueOf(20))));
    assertThat(bounds.lower()).isEqualByComparingTo(median.subtract(distance));
    assertThat(bounds.upper()).isEqualByComparingTo(median.add(distance));
    assertThat(bounds.contains(median)).isTrue();

    Collections.shuffle(history, random);
    assertThat(rule.bounds(history)).contains(bounds);
    List<BigDecimal> shifted = history.stream().map(BigDecimal::negate).toList();
    assertThat(rule.bounds(shifted).orElseThrow().upper())
        .isEqualByComparingTo(bounds.lower().negate());
  }

  private static List<BigDecimal> history(Random random) {
    int decimals = random.nextInt(4);
    return new ArrayList<>(
        IntStream.range(0, 3 + random.nextInt(30))
            .mapToObj(i -> BigDecimal.valueOf(random.nextInt(20_000) - 5_000L, decimals))
            .toList());
  }

  /** Takes the smallest and the largest away until one or two are left. */
  private static BigDecimal expectedMedian(List<BigDecimal> values) {
    BigDecimal[] sorted = values.toArray(BigDecimal[]::new);
    Arrays.sort(sorted);
    int low = 0;
    int high = sorted.length - 1;
    while (high - low > 1) {
      low++;
      high--;
    }
    return sorted[low].add(sorted[high]).multiply(new BigDecimal("0.5"));
  }

  private static List<BigDecimal> decimals(String text) {
    return Stream.of(text.split(" ", -1)).map(BigDecimal::new).toList();
  }

  private static OutlierRule rule(String deviations, int minimumValues) {
    return new OutlierRule(RuleAction.FLAG, new BigDecimal(deviations), 24, minimumValues);
  }
}

package org.annum.metrics.baseline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final Instant AT = Instant.EPOCH;

  /** Table II of Newcombe 1998, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80,  0.0524, 0.3339",
    "9,  10, 3,  10,  0.1705, 0.8090",
    "6,  7,  2,  7,   0.0582, 0.8062",
    "5,  56, 0,  29, -0.0381, 0.1926",
    "0,  10, 0,  20, -0.1611, 0.2775",
    "0,  10, 0,  10, -0.2775, 0.2775",
    "10, 10, 0,  20,  0.6791, 1.0000",
    "10, 10, 0,  10,  0.6075, 1.0000"
  })
  void shouldGiveTheIntervalsOfNewcombesTable(
      int a, int m, int b, int n, BigDecimal lower, BigDecimal upper) {
    Interval interval = proportion(a, m).difference(proportion(b, n));

    assertThat(interval.lower()).isCloseTo(lower, within(new BigDecimal("0.00006")));
    assertThat(interval.upper()).isCloseTo(upper, within(new BigDecimal("0.00006")));
  }

  /** The example of 81 of 263 in Newcombe 1998 (single proportion), method 3. */
  @ParameterizedTest
  @CsvSource({"81, 263, 0.2553, 0.3662", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
  void shouldGiveWilsonsInterval(int successes, int trials, BigDecimal lower, BigDecimal upper) {
    Interval interval = proportion(successes, trials).interval();

    assertThat(interval.lower()).isCloseTo(lower, within(new BigDecimal("0.00006")));
    assertThat(interval.upper()).isCloseTo(upper, within(new BigDecimal("0.00006")));
  }

  @Test
  void shouldGiveWelchsIntervalAndHedgesEffect() {
    // Given: means 20 and 15, variances 8/3 and 20/3, four values each
    Series now = series(18, 20, 20, 22);
    Series then = series(12, 14, 16, 18);

    // Then: error² = 7/3, 5.07 degrees of freedom, t(5) = 2.571
    Interval interval = now.difference(then).orElseThrow();
    assertThat(now.mean().orElseThrow()).isEqualByComparingTo("20");
    assertThat(interval.lower())
        .isCloseTo(new BigDecimal("1.0727"), within(new BigDecimal("0.001")));
    assertThat(interval.upper())
        .isCloseTo(new BigDecimal("8.9273"), within(new BigDecimal("0.001")));
    assertThat(now.effect(then).orElseThrow())
        .isCloseTo(new BigDecimal("2.0127"), within(new BigDecimal("0.001")));
  }

  @ParameterizedTest
  @CsvSource({
    "UP,   90, 100, 60, 100, EFFECTIVE",
    "DOWN, 90, 100, 60, 100, NOT_EFFECTIVE",
    "DOWN, 60, 100, 90, 100, EFFECTIVE",
    "UP,   61, 100, 60, 100, PARTLY",
    "DOWN, 59, 100, 60, 100, PARTLY",
    "UP,   60, 100, 60, 100, NOT_EFFECTIVE",
    "UP,   59, 100, 60, 100, NOT_EFFECTIVE",
    "UP,   20, 20,  0,  20,  EFFECTIVE",
    "UP,   19, 19,  0,  20,  TOO_FEW_DATA",
    "UP,   20, 20,  0,  19,  TOO_FEW_DATA"
  })
  void shouldJudgeARatioOfCountsByTheIntervalOfItsChange(
      Direction direction, int a, int m, int b, int n, Verdict verdict) {
    Comparison comparison = Comparison.of(direction, ratio(a, m), ratio(b, n));

    assertThat(comparison.method()).isEqualTo(Method.NEWCOMBE);
    assertThat(comparison.verdict()).isEqualTo(verdict);
  }

  @Test
  void shouldCompareMonthsOfPeriodsOfDifferentLength() {
    Comparison comparison =
        Comparison.of(Direction.UP, sums(20, 21, 22), sums(10, 11, 12, 11, 10, 12));

    assertThat(comparison.method()).isEqualTo(Method.WELCH);
    assertThat(comparison.change()).isEqualByComparingTo("10");
    assertThat(comparison.relative()).isEqualByComparingTo("0.9090909091");
    assertThat(comparison.verdict()).isEqualTo(Verdict.EFFECTIVE);
  }

  @ParameterizedTest
  @CsvSource({"3, 3, EFFECTIVE", "2, 3, TOO_FEW_DATA", "3, 2, TOO_FEW_DATA", "0, 3, TOO_FEW_DATA"})
  void shouldNeedThreeMonthsOnEitherSide(int now, int then, Verdict verdict) {
    Comparison comparison =
        Comparison.of(
            Direction.UP,
            sums(Arrays.copyOf(new int[] {20, 21, 22}, now)),
            sums(Arrays.copyOf(new int[] {10, 11, 12}, then)));

    assertThat(comparison.verdict()).isEqualTo(verdict);
    assertThat(comparison.change() == null).isEqualTo(now == 0);
  }

  @Test
  void shouldHaveNoRelativeChangeAgainstZeroAndNoEffectWhereNothingVaries() {
    Comparison comparison = Comparison.of(Direction.UP, sums(5, 5, 5), sums(0, 0, 0));

    assertThat(comparison.relative()).isNull();
    assertThat(comparison.effect()).isNull();
    assertThat(comparison.interval().lower()).isEqualByComparingTo("5");
    assertThat(comparison.verdict()).isEqualTo(Verdict.EFFECTIVE);
  }

  @Test
  void shouldContainTheChangeAndMirrorItWhateverTheCounts() {
    Random random = new Random(20241124);
    for (int i = 0; i < 500; i++) {
      int m = 1 + random.nextInt(500);
      int n = 1 + random.nextInt(500);
      Proportion now = proportion(random.nextInt(m + 1), m);
      Proportion then = proportion(random.nextInt(n + 1), n);
      BigDecimal change = now.value().subtract(then.value());
      Interval there = now.difference(then);
      Interval back = then.difference(now);
      BigDecimal tiny = new BigDecimal("1e-15");

      assertThat(there.lower()).isLessThanOrEqualTo(change);
      assertThat(there.upper()).isGreaterThanOrEqualTo(change);
      assertThat(there.lower()).isGreaterThanOrEqualTo(BigDecimal.ONE.add(tiny).negate());
      assertThat(there.upper()).isLessThanOrEqualTo(BigDecimal.ONE.add(tiny));
      assertThat(there.lower()).isCloseTo(back.upper().negate(), within(tiny));
    }
  }

  @Test
  void shouldContainTheChangeOfMeansAndMirrorItWhateverTheMonths() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      Series now = series(random.ints(2 + random.nextInt(11), 0, 100).toArray());
      Series then = series(random.ints(2 + random.nextInt(11), 0, 100).toArray());
      BigDecimal change = now.mean().orElseThrow().subtract(then.mean().orElseThrow());
      Interval there = now.difference(then).orElseThrow();
      Interval back = then.difference(now).orElseThrow();

      assertThat(change).isBetween(there.lower(), there.upper());
      assertThat(there.lower()).isCloseTo(back.upper().negate(), within(new BigDecimal("1e-12")));
    }
  }

  private static Proportion proportion(int successes, int trials) {
    return new Proportion(BigDecimal.valueOf(successes), BigDecimal.valueOf(trials));
  }

  private static Series series(int... values) {
    return new Series(Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
  }

  private static PeriodSample ratio(int numerator, int denominator) {
    return new PeriodSample(
        Aggregation.RATIO,
        List.of(
            Moments.ratio(
                BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), denominator, AT)));
  }

  private static PeriodSample sums(int... months) {
    return new PeriodSample(
        Aggregation.SUM,
        Arrays.stream(months)
            .mapToObj(value -> Moments.of(BigDecimal.valueOf(value), BigDecimal.ONE, AT))
            .toList());
  }
}

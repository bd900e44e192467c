package org.annum.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SampleTest {
  private Supplier<Long> source = () -> 7L;
  private final Sample<Long> sample = new Sample<>("test", () -> source.get());

  @Test
  void shouldNotBeKnownWhenItWasNeverRead() {
    assertThat(sample.isKnown()).isFalse();
    assertThat(sample.get(Long::doubleValue)).isNaN();
    assertThat(sample.getLast(Long::doubleValue)).isZero();
  }

  @Test
  void shouldTellFiguresWhenTheyWereRead() {
    sample.refresh();

    assertThat(sample.isKnown()).isTrue();
    assertThat(sample.get(Long::doubleValue)).isEqualTo(7);
  }

  @Test
  void shouldNotTellOldFiguresWhenReadingFails() {
    sample.refresh();
    source =
        () -> {
          throw new IllegalStateException("the database is away");
        };

    sample.refresh();

    assertThat(sample.isKnown()).isFalse();
    assertThat(sample.get(Long::doubleValue)).isNaN();
    assertThat(sample.getLast(Long::doubleValue)).as("a counter").isEqualTo(7);
  }

  @Test
  void shouldTellFiguresAgainWhenTheyCanBeReadAgain() {
    Supplier<Long> working = source;
    source =
        () -> {
          throw new IllegalStateException("the database is away");
        };
    sample.refresh();
    source = working;

    sample.refresh();

    assertThat(sample.get(Long::doubleValue)).isEqualTo(7);
  }
}

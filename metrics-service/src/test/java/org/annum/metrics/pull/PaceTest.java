package org.annum.metrics.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Test
  void shouldSpreadRequestsEvenly() {
    // Given
    Pace pace = new Pace(60, 0);

    // Then
    assertThat(pace.reserve(0)).isEqualTo(Duration.ZERO);
    assertThat(pace.reserve(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.reserve(SECOND)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void shouldSaveNothingUpWhileNobodyAsks() {
    // Given
    Pace pace = new Pace(60, 0);
    pace.reserve(0);

    // Then
    assertThat(pace.reserve(100 * SECOND)).isEqualTo(Duration.ZERO);
    assertThat(pace.reserve(100 * SECOND)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void shouldLetEverythingThroughWithoutALimit() {
    // Given
    Pace pace = new Pace(null, 0);

    // Then
    assertThat(pace.reserve(0)).isEqualTo(Duration.ZERO);
    assertThat(pace.reserve(0)).isEqualTo(Duration.ZERO);
  }
}

package org.annum.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSkewTest {
  private static final Instant BEFORE = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-11-24T12:00:02Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T11:59:59.999Z, 1.001",
    "2026-11-24T12:00:00Z, 0",
    "2026-11-24T12:00:02Z, 0",
    "2026-11-24T12:00:02.001Z, -1.001",
    "2026-11-24T11:59:00Z, 61",
    "2026-11-24T12:01:00Z, -59"
  })
  void shouldTellHowFarAheadTheReplicaIsWhenTheDatabaseSaysItsTime(Instant database, double skew) {
    assertThat(DatabaseState.skew(database, BEFORE, AFTER)).isEqualTo(skew);
  }
}

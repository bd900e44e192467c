package org.annum.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedIdsTest {
  private static final int ROWS = 200_000;

  /** Of a row of an export. */
  private static final int BYTES = 100;

  @ParameterizedTest
  @ValueSource(strings = {"%d", "T2024-%08d", "CRM-0000%d", "任务%d"})
  void shouldSuspectWhatIsThereTwiceAndHardlyAnythingElse(String form) {
    RepeatedIds ids = new RepeatedIds((long) ROWS * BYTES);
    IntFunction<String> id = form::formatted;
    IntStream.range(0, ROWS).mapToObj(id).forEach(ids::add);
    assertThat(ids.suspects()).hasSizeLessThan(3);

    String[] again =
        IntStream.range(0, ROWS).filter(n -> n % 1000 == 7).mapToObj(id).toArray(String[]::new);
    for (String repeated : again) {
      ids.add(repeated);
    }
    assertThat(ids.suspects()).contains(again).hasSizeLessThan(again.length + 3);
  }

  @Test
  void shouldMissNoRepetitionInAFileWithMoreIdsThanItWasMadeFor() {
    RepeatedIds ids = new RepeatedIds(0);
    IntStream.range(0, ROWS).mapToObj(Integer::toString).forEach(ids::add);
    IntStream.range(0, ROWS).mapToObj(Integer::toString).forEach(ids::add);
    assertThat(ids.suspects()).hasSize(ROWS);
  }
}

package org.annum.metrics.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How facts are taken in. */
@ConfigMapping(prefix = "annum.intake")
interface IntakeConfig {

  /**
   * Rows of a file that go in with one transaction. More are faster and lock longer.
   *
   * @return rows
   */
  @WithDefault("10000")
  @Min(1)
  @Max(100_000)
  int chunkRows();
}

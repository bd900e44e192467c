package org.annum.metrics;

import org.annum.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void shouldKeepTheLayoutOfTheHouse() {
    ArchitectureRules.check("org.annum.metrics");
  }
}

package org.annum.review;

import org.annum.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void shouldKeepTheLayoutOfTheHouse() {
    ArchitectureRules.check("org.annum.review");
  }
}

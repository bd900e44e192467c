package org.annum.goals;

import org.annum.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void shouldKeepTheLayoutOfEveryService() {
    ArchitectureRules.check("org.annum.goals");
  }
}

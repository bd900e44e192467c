package org.annum.metrics.rollup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.annum.metrics.measure.model.FactKind;

/** Works off the months that an import deferred and then, with its process, left behind. */
@ApplicationScoped
class RollupRecovery {
  /** After the definitions of measures are there. */
  private static final int SECOND = 200;

  private final Rollups rollups;

  RollupRecovery(Rollups rollups) {
    this.rollups = rollups;
  }

  void catchUp(@Observes @Priority(SECOND) StartupEvent event) {
    for (FactKind fact : FactKind.values()) {
      rollups.catchUp(fact);
    }
  }
}

package org.annum.metrics.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.access.CurrentCaller;
import org.annum.metrics.people.Viewers;
import org.jspecify.annotations.Nullable;

/** Who asks for attestations, what of them they may see, and that they did. */
@ApplicationScoped
class AttestationSight {
  private static final String SEES_ALL = "facts:read";

  /** Held by hr, and by no reader. */
  private static final String READS_TEXTS = "results:write";

  private final CurrentCaller caller;
  private final Viewers viewers;

  AttestationSight(CurrentCaller caller, Viewers viewers) {
    this.caller = caller;
    this.viewers = viewers;
  }

  AttestationViewer viewer() {
    return new AttestationViewer(caller.id(), caller.has(SEES_ALL), caller.has(READS_TEXTS));
  }

  /**
   * Notes a look at what people said.
   *
   * @param employeeId null for everybody the caller may see
   */
  void saw(@Nullable String employeeId) {
    viewers.saw(employeeId);
  }
}

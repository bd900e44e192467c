package org.annum.metrics.pull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the facts that were left out are wanted. */
record RejectionFilter(@Nullable UUID runId, @Nullable Boolean open) {

  boolean isOpenOnly() {
    return Boolean.TRUE.equals(open);
  }
}

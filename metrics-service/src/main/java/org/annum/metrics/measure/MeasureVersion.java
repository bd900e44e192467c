package org.annum.metrics.measure;

import java.time.OffsetDateTime;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A version of a definition.
 *
 * @param changedBy null when it came with a release
 */
record MeasureVersion(
    MeasureDefinition definition,
    long version,
    Change change,
    @Nullable String changedBy,
    OffsetDateTime changedAt) {

  /** How a version came to be. */
  enum Change {
    SHIPPED,
    CREATED,
    CHANGED,
    DELETED
  }
}

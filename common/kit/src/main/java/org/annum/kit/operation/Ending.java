package org.annum.kit.operation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an operation ended.
 *
 * @param refusal why it failed; {@code null} when it did not
 */
record Ending(OperationState state, @Nullable StoredRefusal refusal) {
  static final Ending SUCCEEDED = new Ending(OperationState.SUCCEEDED, null);
  static final Ending CANCELLED = new Ending(OperationState.CANCELLED, null);

  static Ending failed(StoredRefusal refusal) {
    return new Ending(OperationState.FAILED, refusal);
  }

  Optional<String> code() {
    return Optional.ofNullable(refusal).map(StoredRefusal::code);
  }
}

package org.annum.kit.operation;

import java.util.UUID;

/** Nobody wants the rest of the operation. */
final class OperationCancelledException extends RuntimeException {
  OperationCancelledException(UUID operationId) {
    super("operation " + operationId + " was cancelled");
  }
}

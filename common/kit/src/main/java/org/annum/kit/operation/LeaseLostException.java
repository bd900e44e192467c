package org.annum.kit.operation;

import java.util.UUID;

/** The attempt is no longer the operation's current one: another replica took over. */
final class LeaseLostException extends RuntimeException {
  LeaseLostException(UUID operationId) {
    super("operation " + operationId + " is no longer this attempt's");
  }
}

package org.annum.kit.outbox;

/** The broker will never take this row. */
final class RefusedRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient OutboxRow row;

  RefusedRowException(OutboxRow row, String reason) {
    super(reason);
    this.row = row;
  }

  OutboxRow row() {
    return row;
  }
}

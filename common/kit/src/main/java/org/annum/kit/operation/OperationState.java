package org.annum.kit.operation;

/** Where a durable operation is in its life. */
public enum OperationState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  /** Somebody did not want the rest of it; what its finished chunks did stays. */
  CANCELLED;

  public boolean isFinished() {
    return this == SUCCEEDED || this == FAILED || this == CANCELLED;
  }
}

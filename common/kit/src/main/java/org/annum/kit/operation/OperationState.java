package org.annum.kit.operation;

/** Where a durable operation is in its life. */
public enum OperationState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED;

  public boolean isFinished() {
    return this == SUCCEEDED || this == FAILED;
  }
}

package org.annum.metrics.arrival.model;

/** Where a flag stands. Only an open one can become something else. */
public enum FlagState {
  OPEN,
  /** Somebody looked, and said why the fact is right as it is. */
  ACCEPTED,
  /** The fact was sent again, changed. */
  CORRECTED,
  /** The fact was removed. */
  REMOVED;

  public boolean canBecome(FlagState next) {
    return this == OPEN && next != OPEN;
  }
}

package org.annum.review.cycle.model;

/** Where a review cycle stands. */
public enum CycleStatus {
  DRAFT,
  OPEN,
  CLOSED;

  public boolean canBecome(CycleStatus next) {
    return switch (this) {
      case DRAFT -> next == OPEN;
      case OPEN -> next == CLOSED;
      case CLOSED -> false;
    };
  }
}

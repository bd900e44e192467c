package org.annum.review.plan.model;

/** Where an improvement plan stands. */
public enum PlanStatus {
  DRAFT,
  AGREED,
  ACTIVE,
  PAUSED,
  EXTENDED,
  COMPLETED,
  NOT_COMPLETED;

  public boolean canBecome(PlanStatus next) {
    return switch (this) {
      case DRAFT -> next == AGREED;
      case AGREED -> next == ACTIVE;
      case ACTIVE, EXTENDED ->
          next == PAUSED || next == EXTENDED || next == COMPLETED || next == NOT_COMPLETED;
      case PAUSED -> next == ACTIVE || next == NOT_COMPLETED;
      case COMPLETED, NOT_COMPLETED -> false;
    };
  }

  /** Whether objectives and actions still follow the review; afterwards they are an agreement. */
  public boolean followsReview() {
    return this == DRAFT;
  }
}

package org.annum.review.review.model;

/** The steps of a review. Those between ASSEMBLED and FINAL can be left out by a template. */
public enum ReviewStatus {
  ASSEMBLED,
  SELF_ASSESSMENT,
  MANAGER_ASSESSMENT,
  CALIBRATION,
  SIGN_OFF,
  FINAL,
  APPEALED,
  REOPENED;

  /** Whether new evidence still changes the review; at FINAL it is only flagged. */
  public boolean followsEvidence() {
    return this != FINAL && this != APPEALED;
  }

  public boolean canBecome(ReviewStatus next) {
    return switch (this) {
      case ASSEMBLED, SELF_ASSESSMENT, MANAGER_ASSESSMENT, CALIBRATION, SIGN_OFF ->
          next == FINAL || (next.compareTo(this) > 0 && next.compareTo(FINAL) < 0);
      case FINAL -> next == APPEALED || next == REOPENED;
      case APPEALED -> next == REOPENED || next == FINAL;
      case REOPENED -> next.compareTo(FINAL) <= 0;
    };
  }
}

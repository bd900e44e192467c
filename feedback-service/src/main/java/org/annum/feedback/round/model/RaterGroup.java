package org.annum.feedback.round.model;

/** From where somebody knows the subject of a round. */
public enum RaterGroup {
  PEER(false),
  MANAGER(true),
  REPORT(false),
  SELF(true),
  INTERNAL_CUSTOMER(false);

  private final boolean attributed;

  RaterGroup(boolean attributed) {
    this.attributed = attributed;
  }

  /**
   * Whether everybody knows who answered: the manager, and the subject. Their answers are shown as
   * theirs and hide nobody, so they never count among the anonymous ones.
   */
  public boolean isAttributed() {
    return attributed;
  }
}

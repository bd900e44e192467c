package org.annum.metrics.attestation.model;

/** What a person says about a fact of theirs. */
public enum AttestationKind {
  AGREE(AttestationState.AGREED, false),
  COMMENT(AttestationState.COMMENTED, true),
  DISPUTE(AttestationState.DISPUTED, true);

  private final AttestationState state;
  private final boolean worded;

  AttestationKind(AttestationState state, boolean worded) {
    this.state = state;
    this.worded = worded;
  }

  public AttestationState state() {
    return state;
  }

  /** Whether it means nothing without words. */
  public boolean isWorded() {
    return worded;
  }
}

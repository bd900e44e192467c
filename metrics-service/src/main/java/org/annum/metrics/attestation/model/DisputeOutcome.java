package org.annum.metrics.attestation.model;

/** How a dispute ends: UPHELD where the person is right, REJECTED where the fact is. */
public enum DisputeOutcome {
  UPHELD(AttestationState.UPHELD),
  REJECTED(AttestationState.REJECTED);

  private final AttestationState state;

  DisputeOutcome(AttestationState state) {
    this.state = state;
  }

  public AttestationState state() {
    return state;
  }
}

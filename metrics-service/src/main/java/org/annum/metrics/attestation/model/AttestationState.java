package org.annum.metrics.attestation.model;

/** Where a statement about a fact stands; only a dispute goes on, and is decided once. */
public enum AttestationState {
  AGREED,
  COMMENTED,
  DISPUTED,
  UPHELD,
  REJECTED;

  public boolean canBecome(AttestationState next) {
    return this == DISPUTED && (next == UPHELD || next == REJECTED);
  }
}

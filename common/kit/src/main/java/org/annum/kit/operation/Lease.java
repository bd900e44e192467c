package org.annum.kit.operation;

/** Whether the current attempt may still write; asked by its worker, told by the keeper. */
final class Lease {
  private final Claim claim;
  private volatile boolean lost;

  Lease(Claim claim) {
    this.claim = claim;
  }

  Claim claim() {
    return claim;
  }

  /** The attempt is to end at its next report or chunk. */
  void lose() {
    lost = true;
  }

  boolean isLost() {
    return lost;
  }

  @Override
  public String toString() {
    return "operation=" + claim.operationId();
  }

  void requireHeld() {
    if (lost) {
      throw new LeaseLostException(claim.operationId());
    }
  }
}

package org.annum.metrics.measure.model;

import java.util.Collection;

/**
 * A yes-or-no property of a fact that a measure may ask for. A set of traits is kept as bits, so
 * that SQL compares it with one operation; the numbers are stored and must not change.
 */
public enum Trait {
  /** Priority HIGH. */
  HIGH(1),
  /** Any priority but HIGH. */
  OTHER(2),
  COMPLETED(4),
  /** Completed no later than due. */
  ON_TIME(8),
  /** Completed after it was due; what was never completed is neither on time nor late. */
  LATE(16),
  /** Completed, and found accurate; what nobody assessed is not accurate. */
  ACCURATE(32),
  WON(64),
  LOST(128),
  /** Won or lost. */
  DECIDED(256);

  private final int bit;

  Trait(int bit) {
    this.bit = bit;
  }

  public int bit() {
    return bit;
  }

  /** The traits as bits. */
  public static int bits(Collection<Trait> traits) {
    return traits.stream().mapToInt(trait -> trait.bit).reduce(0, (all, bit) -> all | bit);
  }
}

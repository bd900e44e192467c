package org.annum.kit.deadletter;

/** Applies an incoming event once more. */
public interface Redelivery {

  /**
   * Called in a transaction that also removes the letter.
   *
   * @throws RuntimeException when it fails again; the letter then stays
   */
  void redeliver(DeadLetter letter);
}

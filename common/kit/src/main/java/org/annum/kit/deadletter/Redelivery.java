package org.annum.kit.deadletter;

/** Applies an incoming event once more. */
public interface Redelivery {

  /**
   * Called in a transaction that also removes the letter.
   *
   * @return false when what the event is about has changed since it was set aside, so that it must
   *     not be applied
   * @throws RuntimeException when it fails again; the letter then stays
   */
  boolean redeliver(DeadLetter letter);
}

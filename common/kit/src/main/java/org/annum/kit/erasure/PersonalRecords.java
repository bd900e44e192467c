package org.annum.kit.erasure;

/** One kind of records that a service keeps about people; a CDI bean. */
public interface PersonalRecords {

  /** What they are called in the answer, such as {@code survey-responses}. */
  String kind();

  /**
   * Removes all that are about the person, and publishes what others have to forget with them. It
   * runs in the transaction of the whole erasure.
   *
   * @return how many there were
   */
  long erase(String personId);

  /** Kinds of a lower number go first: records, then what was computed from them. */
  default int order() {
    return 0;
  }
}

package org.annum.kit.operation;

/** What became of a row that was not rejected. */
public enum RowOutcome {
  /** It was new. */
  ACCEPTED,
  /** It took the place of an earlier version of the same thing. */
  REPLACED,
  /** The same was known already. */
  UNCHANGED
}

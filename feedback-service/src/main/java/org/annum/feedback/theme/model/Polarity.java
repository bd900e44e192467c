package org.annum.feedback.theme.model;

/** Whether a comment praises or complains. */
public enum Polarity {
  POSITIVE,
  NEGATIVE;

  Polarity opposite() {
    return this == POSITIVE ? NEGATIVE : POSITIVE;
  }
}

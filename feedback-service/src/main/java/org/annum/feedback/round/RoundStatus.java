package org.annum.feedback.round;

/** A round is open for answers, then closed for ever. */
enum RoundStatus {
  OPEN,
  CLOSED
}

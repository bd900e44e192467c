package org.annum.feedback.remark;

/** How a remark was meant, as whoever noted it judged. */
enum Sentiment {
  POSITIVE,
  NEUTRAL,
  NEGATIVE
}

package org.annum.feedback.theme.model;

/** What a comment is about. */
public enum Theme {
  PRIORITY,
  COMMUNICATION,
  DATA_QUALITY,
  PROFESSIONALISM,
  TIMELINESS
}

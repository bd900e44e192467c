package org.annum.feedback.round.model;

/** How many answers a figure needs before it is shown; fixed once a round is open. */
public record Threshold(int value) {
  /** Below this no round can be opened, whoever asks. */
  public static final int FLOOR = 3;

  /** Holds where nothing else is said. */
  public static final int DEFAULT = 5;

  private static final int COMMENTS_FLOOR = 5;

  public Threshold {
    if (value < FLOOR) {
      throw new IllegalArgumentException("a threshold is at least " + FLOOR);
    }
  }

  boolean isMetBy(int answers) {
    return answers >= value;
  }

  /** Words are recognised more easily than numbers: a group needs at least five comments. */
  boolean isMetByComments(int comments) {
    return comments >= Math.max(value, COMMENTS_FLOOR);
  }
}

package org.annum.feedback.round.model;

/** From where to where ratings go. */
public record Scale(int min, int max) {
  /** 1 to 5. */
  public static final Scale DEFAULT = new Scale(1, 5);

  /** Whether the rating is on the scale. */
  public boolean contains(int rating) {
    return rating >= min && rating <= max;
  }
}

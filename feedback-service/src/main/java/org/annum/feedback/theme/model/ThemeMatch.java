package org.annum.feedback.theme.model;

import java.util.List;

/**
 * A theme found in a comment.
 *
 * @param words the words of the comment that caused it, as written, in their order
 */
public record ThemeMatch(Theme theme, Polarity polarity, List<String> words) {

  public ThemeMatch {
    words = List.copyOf(words);
  }
}

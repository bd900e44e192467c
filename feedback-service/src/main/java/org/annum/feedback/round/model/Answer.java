package org.annum.feedback.round.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rater answered; nothing in it tells who that was.
 *
 * @param ratings by item; an item that was left out is absent
 */
public record Answer(RaterGroup group, Map<String, Integer> ratings, @Nullable String comment) {

  public Answer {
    ratings = Map.copyOf(ratings);
  }
}

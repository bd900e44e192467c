package org.annum.feedback.round.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of a round, made group by group. */
final class RoundFixture {
  private final List<Answer> answers = new ArrayList<>();
  private final List<String> items;

  private RoundFixture(List<String> items) {
    this.items = items;
  }

  static RoundFixture aRoundAbout(String... items) {
    return new RoundFixture(List.of(items));
  }

  /** So many raters of the group, each giving every item the same rating. */
  RoundFixture with(int raters, RaterGroup group, int rating) {
    Map<String, Integer> ratings = new LinkedHashMap<>();
    items.forEach(item -> ratings.put(item, rating));
    answers.addAll(Collections.nCopies(raters, new Answer(group, ratings, null)));
    return this;
  }

  /** One rater with a rating per item; null leaves an item out. */
  RoundFixture with(RaterGroup group, @Nullable Integer... ratings) {
    return commenting(group, null, ratings);
  }

  RoundFixture commenting(
      RaterGroup group, @Nullable String comment, @Nullable Integer... ratings) {
    Map<String, Integer> given = new LinkedHashMap<>();
    for (int i = 0; i < ratings.length; i++) {
      Integer rating = ratings[i];
      if (rating != null) {
        given.put(items.get(i), rating);
      }
    }
    answers.add(new Answer(group, given, comment));
    return this;
  }

  List<Answer> answers() {
    return List.copyOf(answers);
  }

  RoundResult result(int threshold) {
    return RoundCalculator.result(new Threshold(threshold), items, answers);
  }

  GroupResult result(int threshold, RaterGroup group) {
    return result(threshold).groups().stream()
        .filter(result -> result.group() == group)
        .findFirst()
        .orElseThrow();
  }
}

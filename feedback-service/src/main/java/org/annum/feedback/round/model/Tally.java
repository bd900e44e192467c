package org.annum.feedback.round.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Counts and averages of a round's answers. */
final class Tally {
  private final List<Answer> answers;

  Tally(List<Answer> answers) {
    this.answers = List.copyOf(answers);
  }

  int responses(RaterGroup group) {
    return (int) answers.stream().filter(answer -> answer.group() == group).count();
  }

  int count(RaterGroup group, String item) {
    return ratings(List.of(group), List.of(item)).size();
  }

  List<String> comments(RaterGroup group) {
    return answers.stream()
        .filter(answer -> answer.group() == group)
        .map(Answer::comment)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The mean of all ratings of the groups to the items, rounded half up once. */
  BigDecimal average(Collection<RaterGroup> groups, Collection<String> items, int scale) {
    List<Integer> ratings = ratings(groups, items);
    long sum = ratings.stream().mapToLong(Integer::longValue).sum();
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(ratings.size()), scale, RoundingMode.HALF_UP);
  }

  private List<Integer> ratings(Collection<RaterGroup> groups, Collection<String> items) {
    return answers.stream()
        .filter(answer -> groups.contains(answer.group()))
        .flatMap(answer -> items.stream().map(answer.ratings()::get))
        .filter(Objects::nonNull)
        .toList();
  }
}

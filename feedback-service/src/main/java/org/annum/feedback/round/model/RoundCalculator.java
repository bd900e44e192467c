package org.annum.feedback.round.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Computes the result of a round. Averages of anonymous groups are rounded to 0.1, so that a
 * subtraction of sums finds nothing exact; attributed ones keep 4 digits.
 */
public final class RoundCalculator {
  private static final int ANONYMOUS_DIGITS = 1;
  private static final int ATTRIBUTED_DIGITS = 4;

  private final Threshold threshold;
  private final List<String> items;
  private final Tally tally;
  private final AnonymityPolicy policy;

  private RoundCalculator(Threshold threshold, List<String> items, Tally tally) {
    this.threshold = threshold;
    this.items = items;
    this.tally = tally;
    this.policy = new AnonymityPolicy(threshold, tally);
  }

  /**
   * The result of all answers of a round.
   *
   * @param answers in any order but that of their arrival: comments are shown in this order
   */
  public static RoundResult result(Threshold threshold, List<String> items, List<Answer> answers) {
    return new RoundCalculator(threshold, items, new Tally(answers)).result();
  }

  /** An anonymous group is listed though nobody answered: its absence would tell just that. */
  private RoundResult result() {
    List<GroupResult> groups =
        Stream.of(RaterGroup.values())
            .filter(group -> !group.isAttributed() || tally.responses(group) > 0)
            .map(this::group)
            .toList();
    return new RoundResult(threshold.value(), groups, combined());
  }

  private GroupResult group(RaterGroup group) {
    List<String> shown = items.stream().filter(item -> shows(group, item)).toList();
    if (shown.isEmpty() && !group.isAttributed()) {
      return new GroupResult(group, false, false, null, null, List.of(), List.of());
    }
    int digits = group.isAttributed() ? ATTRIBUTED_DIGITS : ANONYMOUS_DIGITS;
    return new GroupResult(
        group,
        true,
        group.isAttributed(),
        tally.responses(group),
        shown.isEmpty() ? null : tally.average(List.of(group), shown, digits),
        averages(List.of(group), shown, digits),
        comments(group));
  }

  private boolean shows(RaterGroup group, String item) {
    return group.isAttributed()
        ? tally.count(group, item) > 0
        : policy.shownGroups(item).contains(group);
  }

  private List<String> comments(RaterGroup group) {
    List<String> comments = tally.comments(group);
    return group.isAttributed() || threshold.isMetByComments(comments.size())
        ? comments
        : List.of();
  }

  private List<ItemResult> combined() {
    Set<RaterGroup> anonymous = EnumSet.allOf(RaterGroup.class);
    anonymous.removeIf(RaterGroup::isAttributed);
    List<String> shown = items.stream().filter(policy::showsCombined).toList();
    return averages(anonymous, shown, ANONYMOUS_DIGITS);
  }

  private List<ItemResult> averages(Collection<RaterGroup> groups, List<String> shown, int digits) {
    return shown.stream()
        .map(item -> new ItemResult(item, tally.average(groups, List.of(item), digits)))
        .toList();
  }
}

package org.annum.feedback.round.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which cells of a round (an item as one anonymous group answered it) may be shown:
 *
 * <ol>
 *   <li>fewer than k answers: hidden;
 *   <li>exactly one group of an item hidden: the smallest shown one is hidden too, else the hidden
 *       one could be had by subtraction;
 *   <li>an item over all groups together and its complement, the hidden groups together, are both
 *       fit to be shown or neither is.
 * </ol>
 *
 * Attributed groups hide nobody: they are always shown, and take no part in any of this.
 */
final class AnonymityPolicy {
  private final Threshold threshold;
  private final Tally tally;

  AnonymityPolicy(Threshold threshold, Tally tally) {
    this.threshold = threshold;
    this.tally = tally;
  }

  /** The anonymous groups whose answers to an item may be shown. */
  Set<RaterGroup> shownGroups(String item) {
    Set<RaterGroup> answering = answering(item);
    Set<RaterGroup> shown = EnumSet.noneOf(RaterGroup.class);
    answering.stream().filter(g -> threshold.isMetBy(tally.count(g, item))).forEach(shown::add);
    if (answering.size() - shown.size() == 1) {
      smallest(shown, item).forEach(shown::remove);
    }
    return shown;
  }

  /** Whether the item may be shown over all anonymous groups together. */
  boolean showsCombined(String item) {
    Set<RaterGroup> hidden = answering(item);
    int all = count(hidden, item);
    hidden.removeAll(shownGroups(item));
    return threshold.isMetBy(all) && (hidden.isEmpty() || threshold.isMetBy(count(hidden, item)));
  }

  private Set<RaterGroup> answering(String item) {
    Set<RaterGroup> groups = EnumSet.noneOf(RaterGroup.class);
    Stream.of(RaterGroup.values())
        .filter(group -> !group.isAttributed() && tally.count(group, item) > 0)
        .forEach(groups::add);
    return groups;
  }

  private List<RaterGroup> smallest(Set<RaterGroup> groups, String item) {
    return groups.stream()
        .min(Comparator.comparingInt(group -> tally.count(group, item)))
        .map(List::of)
        .orElse(List.of());
  }

  private int count(Collection<RaterGroup> groups, String item) {
    return groups.stream().mapToInt(group -> tally.count(group, item)).sum();
  }
}

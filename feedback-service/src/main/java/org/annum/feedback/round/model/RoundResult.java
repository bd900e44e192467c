package org.annum.feedback.round.model;

import java.util.List;

/**
 * The frozen result of a round: the same for everybody who may see it.
 *
 * @param combined items over all anonymous groups together, where that gives no group away
 */
public record RoundResult(int threshold, List<GroupResult> groups, List<ItemResult> combined) {

  public RoundResult {
    groups = List.copyOf(groups);
    combined = List.copyOf(combined);
  }
}

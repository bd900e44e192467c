package org.annum.feedback.round.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of one rater group. A group that is not shown carries nothing, not even how
 * many answered or whether anybody did: where a group has one possible rater, that would tell who.
 *
 * @param average over the items that are shown, never over a hidden one
 * @param items the shown items; a hidden one is absent
 */
public record GroupResult(
    RaterGroup group,
    boolean shown,
    boolean attributed,
    @Nullable Integer responses,
    @Nullable BigDecimal average,
    List<ItemResult> items,
    List<String> comments) {

  public GroupResult {
    items = List.copyOf(items);
    comments = List.copyOf(comments);
  }
}

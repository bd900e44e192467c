package org.annum.review.evidence.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one group of raters said; a group not shown carries neither count nor average. */
public record RaterGroup(
    String group,
    boolean shown,
    @Nullable Boolean attributed,
    @Nullable Long responses,
    @Nullable BigDecimal average,
    List<Item> items) {
  public static final String PEER = "PEER";
  public static final String MANAGER = "MANAGER";

  /** Nothing of a group that is not shown survives, whatever its event carried. */
  public RaterGroup {
    items = items == null || !shown ? List.of() : List.copyOf(items);
    attributed = shown ? attributed : null;
    responses = shown ? responses : null;
    average = shown ? average : null;
  }

  /** The average of one question; {@code null} where it is suppressed. */
  public record Item(String item, @Nullable BigDecimal average) {}
}

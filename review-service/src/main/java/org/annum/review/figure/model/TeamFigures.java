package org.annum.review.figure.model;

import java.util.List;
import org.annum.review.evidence.model.RaterGroup;
import org.jspecify.annotations.Nullable;

/** The closed round of team feedback as it may be shown, and the talks with the manager. */
public record TeamFigures(List<RaterGroup> groups, @Nullable Integer threshold, long oneOnOnes) {
  public TeamFigures {
    groups = List.copyOf(groups);
  }
}

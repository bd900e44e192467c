package org.annum.metrics.rollup.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annum.metrics.measure.model.Aggregation;
import org.jspecify.annotations.Nullable;

/**
 * A rollup that has to say something else from now on.
 *
 * @param known what it said; of version 0 where there was no rollup
 * @param figure null where there is none any more
 */
public record FigureChange(RollupKey key, KnownFigure known, @Nullable Figure figure) {
  private static final Comparator<FigureChange> ORDER =
      Comparator.comparing((FigureChange change) -> change.key().employeeId())
          .thenComparing(change -> change.key().month())
          .thenComparing(change -> change.key().measure());

  /** What is different, in the order of people, months and measures. */
  public static List<FigureChange> between(
      Map<RollupKey, KnownFigure> known, Map<RollupKey, Figure> figures) {
    Set<RollupKey> keys = new HashSet<>(known.keySet());
    keys.addAll(figures.keySet());
    List<FigureChange> changes = new ArrayList<>();
    for (RollupKey key : keys) {
      FigureChange change =
          new FigureChange(key, known.getOrDefault(key, KnownFigure.NONE), figures.get(key));
      if (!change.isNone()) {
        changes.add(change);
      }
    }
    changes.sort(ORDER);
    return changes;
  }

  public long version() {
    return known.version() + 1;
  }

  public boolean isFirst() {
    return known.version() == 0;
  }

  /** Whose definition's figure this is, or was. */
  public long definitionVersion() {
    return Objects.requireNonNull(figure == null ? known.figure() : figure).definitionVersion();
  }

  /** Whether the definition made it change, rather than facts. */
  public boolean isOfDefinition() {
    Figure before = known.figure();
    return before != null && before.definitionVersion() != definitionVersion();
  }

  /**
   * Whether the figure itself changes, and not only what stands beside it, the time of its latest
   * fact for instance.
   *
   * @param aggregation of the measure
   */
  public boolean restates(Aggregation aggregation) {
    Figure before = known.figure();
    if (before == null || figure == null) {
      return true;
    }
    return before.applicable() != figure.applicable()
        || !aggregation.isSameFigure(before.moments(), figure.moments());
  }

  private boolean isNone() {
    Figure before = known.figure();
    if (before == null || figure == null) {
      return (before == null) == (figure == null);
    }
    return before.isSameAs(figure);
  }
}

package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annum.kit.outbox.Outbox;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.model.FactSums;
import org.annum.metrics.rollup.model.Figure;
import org.annum.metrics.rollup.model.FigureChange;
import org.annum.metrics.rollup.model.FigureDefinitions;
import org.annum.metrics.rollup.model.PersonMonth;
import org.annum.metrics.rollup.model.RollupKey;
import org.jdbi.v3.core.Handle;

/**
 * Brings rollups up to date, always from the facts and never from what a change says it did:
 * whoever computes last has seen every committed fact, because the person's lock is taken before
 * the facts are read. What was computed is compared with what is kept, and only the difference is
 * written: rows, versions, restatements of closed months, events.
 */
@ApplicationScoped
class RollupComputation {
  /** People whose figures are in memory at a time. */
  private static final int TOGETHER = 32;

  private static final String EVERYBODY = "";

  private final Map<FactKind, RollupSource> sources = new EnumMap<>(FactKind.class);
  private final RollupRows rows;
  private final Outbox outbox;

  RollupComputation(Instance<RollupSource> sources, RollupRows rows, Outbox outbox) {
    sources.forEach(source -> this.sources.put(source.fact(), source));
    this.rows = rows;
    this.outbox = outbox;
  }

  /** The touched months of people whose locks are held. */
  void recompute(Handle handle, FactKind fact) {
    List<String> people = rows.touchedPeople(handle);
    FigureDefinitions definitions = rows.definitions(handle);
    Set<PersonMonth> closed = rows.closed(handle);
    for (int from = 0; from < people.size(); from += TOGETHER) {
      List<String> some = people.subList(from, Math.min(from + TOGETHER, people.size()));
      List<FigureChange> changes = changes(handle, fact, definitions, some);
      rows.write(handle, changes);
      rows.restate(handle, definitions, changes.stream().filter(one -> isIn(closed, one)).toList());
      RollupEvents events = new RollupEvents(definitions);
      outbox.append(
          changes.stream()
              .map(change -> events.event(change.key(), change.version(), change.figure()))
              .toList());
    }
  }

  private List<FigureChange> changes(
      Handle handle, FactKind fact, FigureDefinitions definitions, List<String> people) {
    FactSums sums = new FactSums();
    Objects.requireNonNull(sources.get(fact)).compute(handle, people, sums);
    Map<RollupKey, Figure> figures =
        definitions.figures(fact, sums, rows.inapplicable(handle, people));
    return FigureChange.between(rows.known(handle, fact, people), figures);
  }

  private static boolean isIn(Set<PersonMonth> closed, FigureChange change) {
    YearMonth month = change.key().month();
    return closed.contains(new PersonMonth(EVERYBODY, month))
        || closed.contains(new PersonMonth(change.key().employeeId(), month));
  }
}

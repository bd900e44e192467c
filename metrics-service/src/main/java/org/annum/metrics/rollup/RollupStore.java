package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annum.kit.outbox.Outbox;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.model.Calendar;
import org.annum.metrics.rollup.model.RestatementCause;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Writes rollups, always from the facts and never from what a change says it did: whoever computes
 * last has seen every committed fact, because the person's lock is taken before the facts are read.
 */
@ApplicationScoped
class RollupStore {
  static final String TOPIC = "annum.metric-rollups.v1";

  /** First key of the advisory locks of people, so that they meet no other lock. */
  private static final int LOCK_SPACE = 0x726f6c6c;

  private final Map<FactKind, RollupSource> sources = new EnumMap<>(FactKind.class);
  private final Calendar calendar;
  private final Outbox outbox;

  RollupStore(Instance<RollupSource> sources, Calendar calendar, Outbox outbox) {
    sources.forEach(source -> this.sources.put(source.fact(), source));
    this.calendar = calendar;
    this.outbox = outbox;
  }

  void prepare(Handle handle) {
    handle.createScript(RollupSql.PREPARE).execute();
  }

  void lockTouched(Handle handle) {
    handle.createQuery(RollupSql.LOCK_TOUCHED).bind("space", LOCK_SPACE).mapTo(String.class).list();
  }

  void lock(Handle handle, Collection<String> employees) {
    handle
        .createQuery(RollupSql.LOCK_EMPLOYEES)
        .bind("space", LOCK_SPACE)
        .bindArray("ids", String.class, employees)
        .mapTo(String.class)
        .list();
  }

  void lockEverybody(Handle handle) {
    handle
        .createQuery(RollupSql.LOCK_EVERYBODY)
        .bind("space", LOCK_SPACE)
        .mapTo(String.class)
        .list();
  }

  void giveCause(Handle handle, RestatementCause cause) {
    handle.createQuery(RollupSql.GIVE_CAUSE).bind("cause", cause).mapTo(String.class).one();
  }

  boolean isPending(Handle handle, YearMonth month, Collection<String> employees) {
    return handle
        .createQuery(RollupSql.IS_PENDING)
        .bind("month", month.atDay(1))
        .bind("everybody", employees.isEmpty())
        .bindArray("ids", String.class, employees)
        .mapTo(Boolean.class)
        .one();
  }

  void touch(Handle handle, TouchedMonths months) {
    if (!months.isEmpty()) {
      months.bindTo(handle.createUpdate(RollupSql.TOUCH)).execute();
    }
  }

  void mark(Handle handle, FactKind fact, TouchedMonths months) {
    if (!months.isEmpty()) {
      months.bindTo(handle.createUpdate(RollupSql.MARK)).bind("fact", fact).execute();
    }
  }

  void gatherMarks(Handle handle, FactKind fact) {
    handle.createUpdate(RollupSql.GATHER_MARKS).bind("fact", fact).execute();
  }

  void markTouched(Handle handle, FactKind fact) {
    handle.createUpdate(RollupSql.MARK_TOUCHED).bind("fact", fact).execute();
  }

  /** Marks every month that has facts of these kinds, or a figure of the measure. */
  void markAll(Handle handle, String measure, FactKind fact, Set<String> kinds) {
    handle
        .createUpdate(RollupSql.MARK_FIGURES)
        .bind("measure", measure)
        .bind("fact", fact)
        .execute();
    handle
        .createUpdate(Objects.requireNonNull(sources.get(fact)).marksSql())
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bindArray("kinds", String.class, kinds.toArray())
        .bind("zone", calendar.zone().getId())
        .execute();
  }

  long marks(Handle handle, FactKind fact) {
    return handle.createQuery(RollupSql.MARKS).bind("fact", fact).mapTo(Long.class).one();
  }

  List<String> markedEmployees(Handle handle, FactKind fact, Half half, int people) {
    return handle
        .createQuery(RollupSql.MARKED_EMPLOYEES)
        .bind("fact", fact)
        .bind("odd", half == Half.ODD)
        .bind("limit", people)
        .mapTo(String.class)
        .list();
  }

  /** Moves the marks of these people to the months to compute; their locks are held from now on. */
  void takeMarks(Handle handle, FactKind fact, List<String> employees) {
    lock(handle, employees);
    handle
        .createUpdate(RollupSql.TAKE_MARKS)
        .bind("fact", fact)
        .bindArray("ids", String.class, employees)
        .execute();
  }

  void recompute(Handle handle, FactKind fact) {
    Objects.requireNonNull(sources.get(fact)).compute(handle);
    handle.createUpdate(RollupSql.PUBLISH).bind("fact", fact).bind("topic", TOPIC).execute();
    outbox.wake();
  }
}

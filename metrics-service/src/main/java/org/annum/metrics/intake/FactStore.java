package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.sql.Copy;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.people.Employees;
import org.annum.metrics.rollup.Rollups;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Writes facts in sets: however many there are, the number of statements is the same. Locks are
 * taken on stripes of keys before the stored facts are looked at, so that what is compared cannot
 * change; they are taken in one order, and before the locks of people, so nobody waits in a circle.
 */
@ApplicationScoped
class FactStore {
  /** First key of the advisory locks of facts, so that they meet no other lock. */
  private static final int LOCK_SPACE = 0x66616374;

  private static final String LOCK =
      """
      select pg_advisory_xact_lock(:space, stripe) from unnest(:stripes) as stripe
      """;

  private final Employees employees;
  private final ArrivalCheck arrivals;
  private final Rollups rollups;
  private final Calendar calendar;

  FactStore(Employees employees, ArrivalCheck arrivals, Rollups rollups, Calendar calendar) {
    this.employees = employees;
    this.arrivals = arrivals;
    this.rollups = rollups;
    this.calendar = calendar;
  }

  /** Stores what is valid of the chunk and notes the touched months; rollups are yet to follow. */
  <F> ChunkResult store(Handle handle, Chunk<F> chunk) {
    rollups.prepare(handle);
    check(handle, chunk);
    List<Candidate<F>> storable = chunk.storable();
    Map<Long, RowOutcome> outcomes = new HashMap<>();
    var rejections = chunk.rejections();
    chunk.rows().stream()
        .filter(row -> !rejections.containsKey(row))
        .forEach(row -> outcomes.put(row, RowOutcome.UNCHANGED));
    if (!storable.isEmpty()) {
      stage(handle, chunk.intake(), storable);
      lock(handle, storable.stream().map(c -> chunk.intake().keyOf(c.fact())).toList());
      outcomes.putAll(storeStaged(handle, chunk.intake()));
      arrivals.keep(handle, chunk, storable, outcomes);
    }
    return new ChunkResult(outcomes, rejections);
  }

  /** Notes what is wrong with the facts of the chunk that only the database knows. */
  <F> void check(Handle handle, Chunk<F> chunk) {
    Set<String> known = employees.known(handle, chunk.people());
    if (arrivals.isAsked(chunk.intake().fact())) {
      arrivals.judge(handle, chunk, known);
    } else {
      chunk.refuseUnknownPeople(known);
    }
    chunk.refuse(chunk.intake().check(handle, chunk.facts()));
  }

  /** Removes a fact and notes the months it touched; false when there is none. */
  boolean remove(Handle handle, FactIntake<?> intake, FactKey key) {
    rollups.prepare(handle);
    lock(handle, List.of(key));
    long removed =
        handle
            .createQuery(intake.statements().remove())
            .bind("source", key.source())
            .bind("externalId", key.externalId())
            .configure(SqlStatements.class, FactStore::allowUnusedBindings)
            .bind("zone", calendar.zone().getId())
            .mapTo(Long.class)
            .one();
    arrivals.remove(handle, intake.fact(), key);
    return removed > 0;
  }

  void recompute(Handle handle, FactKind fact) {
    rollups.recompute(handle, fact);
  }

  void defer(Handle handle, FactKind fact) {
    rollups.defer(handle, fact);
  }

  private static <F> void stage(
      Handle handle, FactIntake<F> intake, List<Candidate<F>> candidates) {
    CopyText rows = new CopyText();
    for (Candidate<F> candidate : candidates) {
      rows.startRow(candidate.row());
      intake.write(candidate.fact(), rows);
    }
    handle.execute(intake.statements().stage());
    Copy.in(handle, intake.statements().copy(), rows.content());
  }

  /** Keeps others from the facts until the end of the transaction. */
  void lock(Handle handle, Collection<FactKey> keys) {
    int[] stripes = keys.stream().mapToInt(FactKey::stripe).sorted().distinct().toArray();
    handle
        .createQuery(LOCK)
        .bind("space", LOCK_SPACE)
        .bindArray("stripes", Integer.class, Arrays.stream(stripes).boxed().toList())
        .mapTo(String.class)
        .list();
  }

  private Map<Long, RowOutcome> storeStaged(Handle handle, FactIntake<?> intake) {
    Map<Long, RowOutcome> outcomes = new HashMap<>();
    handle
        .createQuery(intake.statements().store())
        .configure(SqlStatements.class, FactStore::allowUnusedBindings)
        .bind("zone", calendar.zone().getId())
        .map((row, context) -> Map.entry(RowOutcome.valueOf(row.getString("outcome")), rows(row)))
        .forEach(
            entry -> {
              for (Long row : entry.getValue()) {
                outcomes.put(row, entry.getKey());
              }
            });
    return outcomes;
  }

  /** Facts that have days instead of times need no zone. */
  private static void allowUnusedBindings(SqlStatements statements) {
    statements.setUnusedBindingAllowed(true);
  }

  private static Long[] rows(ResultSet row) throws SQLException {
    return (Long[]) row.getArray("rows").getArray();
  }
}

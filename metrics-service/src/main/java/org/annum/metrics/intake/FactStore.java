package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.problem.Violation;
import org.annum.metrics.people.Employees;
import org.annum.metrics.rollup.Rollups;
import org.annum.metrics.rollup.TouchedMonths;
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
  private final FactWriter writer;
  private final ArrivalCheck arrivals;
  private final Rollups rollups;
  private final Calendar calendar;

  FactStore(
      Employees employees,
      FactWriter writer,
      ArrivalCheck arrivals,
      Rollups rollups,
      Calendar calendar) {
    this.employees = employees;
    this.writer = writer;
    this.arrivals = arrivals;
    this.rollups = rollups;
    this.calendar = calendar;
  }

  /** Stores what is valid of the chunk and notes the touched months; rollups are yet to follow. */
  <F> Stored store(Handle handle, Chunk<F> chunk) {
    rollups.prepare(handle);
    check(handle, chunk);
    Map<Long, List<Violation>> rejections = chunk.rejections();
    Map<Long, RowOutcome> outcomes = chunk.unchanged();
    List<Candidate<F>> storable = chunk.storable();
    TouchedMonths months = new TouchedMonths();
    if (!storable.isEmpty()) {
      lock(handle, chunk.keys());
      FactWriter.Written<F> written = writer.write(handle, chunk);
      written.facts().forEach(fact -> outcomes.merge(fact.row(), fact.outcome(), FactStore::ofRow));
      arrivals.keep(handle, chunk, storable, outcomes);
      months = written.months();
    }
    return new Stored(new ChunkResult(outcomes, rejections), months);
  }

  /**
   * What became of a chunk.
   *
   * @param months what it touched, as far as it is not in the table {@code touched}
   */
  record Stored(ChunkResult result, TouchedMonths months) {}

  /** A row of several facts is new when one of them is. */
  private static RowOutcome ofRow(RowOutcome one, RowOutcome other) {
    return one == RowOutcome.ACCEPTED ? one : other == RowOutcome.UNCHANGED ? one : other;
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
    lock(handle, FactKeys.of(List.of(key)));
    long removed =
        handle
            .createQuery(intake.statements().remove())
            .bind("source", key.source())
            .bind("externalId", key.externalId())
            .configure(SqlStatements.class, FactWriter::allowUnusedBindings)
            .bind("zone", calendar.zone().getId())
            .mapTo(Long.class)
            .one();
    arrivals.remove(handle, intake.fact(), key);
    return removed > 0;
  }

  /** Keeps others from the facts until the end of the transaction. */
  void lock(Handle handle, FactKeys keys) {
    handle
        .createQuery(LOCK)
        .bind("space", LOCK_SPACE)
        .bindArray("stripes", Integer.class, keys.stripes().toArray())
        .mapTo(String.class)
        .list();
  }
}

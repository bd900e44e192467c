package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.outbox.WaitingEvents;
import org.annum.kit.sql.Copy;
import org.annum.kit.sql.RowText;
import org.annum.metrics.rollup.TouchedMonths;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Writes facts whose locks are held: those that nobody has yet straight into their table, which
 * costs little more than the copying itself, those that look different by way of the stage table.
 * The months they touch are noted, and the events of what was stored left in the outbox.
 */
@ApplicationScoped
class FactWriter {
  /** Of all facts that are stored together: a version need only be greater than the one before. */
  private static final String VERSION = "select nextval('fact_version')";

  /** How many ids tell whether a chunk is likely to be of new facts alone. */
  private static final int SAMPLE = 100;

  private static final String UNIQUE_VIOLATION = "23505";

  private final Calendar calendar;
  private final Outbox outbox;

  FactWriter(Calendar calendar, Outbox outbox) {
    this.calendar = calendar;
    this.outbox = outbox;
  }

  /** Returns what was stored; facts that are as they were are not. */
  <F> Written<F> write(Handle handle, Chunk<F> chunk) {
    return chunk
        .intake()
        .newFacts()
        .map(statements -> write(handle, chunk, statements))
        .orElseGet(
            () -> Written.<F>nothing().and(replace(handle, chunk.intake(), chunk.storable())));
  }

  /** Facts that look new are not searched for, the primary key tells: see decision 021. */
  private <F> Written<F> write(Handle handle, Chunk<F> chunk, FactIntake.NewFacts statements) {
    Optional<FactKeys> sample = chunk.keys().sample(SAMPLE);
    if (sample.isPresent() && known(handle, statements, sample.get()).isEmpty()) {
      handle.execute("savepoint facts_that_look_new");
      try {
        return add(handle, chunk.intake(), statements, chunk.storable());
      } catch (UnableToExecuteStatementException e) {
        if (!isOfKnownFact(e)) {
          throw e;
        }
        handle.execute("rollback to savepoint facts_that_look_new");
      }
    }
    return sortOut(handle, chunk, statements);
  }

  private static boolean isOfKnownFact(UnableToExecuteStatementException e) {
    return e.getCause() instanceof SQLException cause
        && UNIQUE_VIOLATION.equals(cause.getSQLState());
  }

  private <F> Written<F> sortOut(Handle handle, Chunk<F> chunk, FactIntake.NewFacts statements) {
    List<Candidate<F>> storable = chunk.storable();
    // The server searches meanwhile.
    CompletableFuture<List<String>> texts =
        CompletableFuture.supplyAsync(() -> texts(chunk.intake(), storable));
    Map<FactKey, String> known = known(handle, statements, chunk.keys());
    List<Candidate<F>> fresh = new ArrayList<>();
    List<Candidate<F>> others = new ArrayList<>();
    Iterator<String> text = texts.join().iterator();
    for (Candidate<F> candidate : storable) {
      String after = text.next();
      String before = known.get(candidate.key());
      if (before == null) {
        fresh.add(candidate);
      } else if (!before.equals(after)) {
        others.add(candidate);
      }
    }
    Written<F> added =
        fresh.isEmpty() ? Written.nothing() : add(handle, chunk.intake(), statements, fresh);
    return others.isEmpty() ? added : added.and(replace(handle, chunk.intake(), others));
  }

  /** The facts that are stored, each as text. */
  private static Map<FactKey, String> known(
      Handle handle, FactIntake.NewFacts statements, FactKeys keys) {
    Map<FactKey, String> known = new HashMap<>();
    keys.idsBySource()
        .forEach(
            (source, some) ->
                handle
                    .createQuery(statements.find())
                    .bind("source", source)
                    .bindArray("ids", String.class, some.toArray())
                    .map((row, context) -> new StoredText(row.getString(1), row.getString(2)))
                    .forEach(
                        stored ->
                            known.put(new FactKey(source, stored.externalId()), stored.fact())));
    return known;
  }

  private static <F> List<String> texts(FactIntake<F> intake, List<Candidate<F>> candidates) {
    List<String> texts = new ArrayList<>(candidates.size());
    for (Candidate<F> candidate : candidates) {
      RowText row = new RowText();
      intake.write(candidate.fact(), row);
      texts.add(row.toString());
    }
    return texts;
  }

  private <F> Written<F> add(
      Handle handle,
      FactIntake<F> intake,
      FactIntake.NewFacts statements,
      List<Candidate<F>> candidates) {
    List<StoredFact<F>> stored = accepted(handle, candidates);
    FactIntake.Announcer<F> announcer = intake.announcer(handle);
    // The server copies meanwhile.
    CompletableFuture<WaitingEvents> events =
        CompletableFuture.supplyAsync(() -> WaitingEvents.of(announcer.events(stored)));
    TouchedMonths months = new TouchedMonths();
    Copy.in(
        handle,
        statements.copy(),
        rows -> {
          for (StoredFact<F> fact : stored) {
            intake.write(fact.fact(), rows.startRow().number(fact.version()));
            intake.touch(fact.fact(), months);
          }
        });
    outbox.append(events.join());
    return new Written<>(stored, months);
  }

  private static <F> List<StoredFact<F>> accepted(Handle handle, List<Candidate<F>> candidates) {
    long version = handle.createQuery(VERSION).mapTo(Long.class).one();
    List<StoredFact<F>> accepted = new ArrayList<>(candidates.size());
    for (Candidate<F> candidate : candidates) {
      accepted.add(candidate.stored(RowOutcome.ACCEPTED, version, false));
    }
    return accepted;
  }

  private <F> List<StoredFact<F>> replace(
      Handle handle, FactIntake<F> intake, List<Candidate<F>> candidates) {
    List<StoredFact<F>> stored = stage(handle, intake, candidates);
    outbox.append(intake.announcer(handle).events(stored));
    return stored;
  }

  private <F> List<StoredFact<F>> stage(
      Handle handle, FactIntake<F> intake, List<Candidate<F>> candidates) {
    handle.execute(intake.statements().stage());
    Copy.in(
        handle,
        intake.statements().copy(),
        rows -> {
          for (int place = 0; place < candidates.size(); place++) {
            intake.write(candidates.get(place).fact(), rows.startRow().number(place));
          }
        });
    return handle
        .createQuery(intake.statements().store())
        .configure(SqlStatements.class, FactWriter::allowUnusedBindings)
        .bind("zone", calendar.zone().getId())
        .map((row, context) -> stored(candidates, row))
        .list();
  }

  private static <F> StoredFact<F> stored(List<Candidate<F>> candidates, ResultSet row)
      throws SQLException {
    return candidates
        .get(row.getInt("place"))
        .stored(
            RowOutcome.valueOf(row.getString("outcome")),
            row.getLong("version"),
            row.getBoolean("announced"));
  }

  /**
   * What was stored.
   *
   * @param months what it touched, as far as it is not in the table {@code touched}
   */
  record Written<F>(List<StoredFact<F>> facts, TouchedMonths months) {

    static <F> Written<F> nothing() {
      return new Written<>(List.of(), new TouchedMonths());
    }

    private Written<F> and(List<StoredFact<F>> more) {
      List<StoredFact<F>> all = new ArrayList<>(facts);
      all.addAll(more);
      return new Written<>(all, months);
    }
  }

  private record StoredText(String externalId, String fact) {}

  /** Facts that have days instead of times need no zone. */
  static void allowUnusedBindings(SqlStatements statements) {
    statements.setUnusedBindingAllowed(true);
  }
}

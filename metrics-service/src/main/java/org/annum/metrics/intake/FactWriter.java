package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.outbox.WaitingEvents;
import org.annum.kit.sql.Copy;
import org.annum.kit.sql.RowText;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Writes facts whose locks are held: those that nobody has yet straight into their table, which
 * costs little more than the copying itself, those that look different by way of the stage table.
 * The months they touch are noted, and the events of what was stored left in the outbox.
 */
@ApplicationScoped
class FactWriter {
  private static final String VERSIONS =
      """
      select array_agg(nextval('fact_version')) from generate_series(1, :count)
      """;

  private final Calendar calendar;
  private final Outbox outbox;

  FactWriter(Calendar calendar, Outbox outbox) {
    this.calendar = calendar;
    this.outbox = outbox;
  }

  /** Returns what was stored; facts that are as they were are not. */
  <F> List<StoredFact<F>> write(Handle handle, Chunk<F> chunk) {
    return chunk
        .intake()
        .newFacts()
        .map(statements -> write(handle, chunk, statements))
        .orElseGet(() -> replace(handle, chunk.intake(), chunk.storable()));
  }

  private <F> List<StoredFact<F>> write(
      Handle handle, Chunk<F> chunk, FactIntake.NewFacts statements) {
    Map<FactKey, String> known = known(handle, statements, chunk.keys());
    if (known.isEmpty()) {
      return add(handle, chunk.intake(), statements, chunk.storable());
    }
    List<Candidate<F>> fresh = new ArrayList<>();
    List<Candidate<F>> others = new ArrayList<>();
    for (Candidate<F> candidate : chunk.storable()) {
      String before = known.get(candidate.key());
      if (before == null) {
        fresh.add(candidate);
      } else if (!before.equals(text(chunk.intake(), candidate.fact()))) {
        others.add(candidate);
      }
    }
    List<StoredFact<F>> stored = new ArrayList<>(fresh.size());
    if (!fresh.isEmpty()) {
      stored.addAll(add(handle, chunk.intake(), statements, fresh));
    }
    if (!others.isEmpty()) {
      stored.addAll(replace(handle, chunk.intake(), others));
    }
    return stored;
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
                    .map(
                        (row, context) ->
                            new StoredText(row.getString("external_id"), row.getString("fact")))
                    .forEach(
                        stored ->
                            known.put(new FactKey(source, stored.externalId()), stored.fact())));
    return known;
  }

  private static <F> String text(FactIntake<F> intake, F fact) {
    RowText row = new RowText();
    intake.write(fact, row);
    return row.toString();
  }

  private <F> List<StoredFact<F>> add(
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
    months.note(handle);
    outbox.append(events.join());
    return stored;
  }

  private static <F> List<StoredFact<F>> accepted(Handle handle, List<Candidate<F>> candidates) {
    Long[] versions =
        handle.createQuery(VERSIONS).bind("count", candidates.size()).mapTo(Long[].class).one();
    List<StoredFact<F>> accepted = new ArrayList<>(candidates.size());
    for (int i = 0; i < versions.length; i++) {
      accepted.add(candidates.get(i).stored(RowOutcome.ACCEPTED, versions[i], false));
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

  private record StoredText(String externalId, String fact) {}

  /** Facts that have days instead of times need no zone. */
  static void allowUnusedBindings(SqlStatements statements) {
    statements.setUnusedBindingAllowed(true);
  }
}

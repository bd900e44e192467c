package org.annum.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.kit.operation.RowOutcome;
import org.annum.kit.sql.Copy;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Writes facts whose locks are held: those that nobody has yet straight into their table, which
 * costs little more than the copying itself, the others by way of the stage table. The months they
 * touch are noted.
 */
@ApplicationScoped
class FactWriter {
  private static final String VERSIONS =
      """
      select nextval('fact_version') from generate_series(1, :count)
      """;

  private final Calendar calendar;

  FactWriter(Calendar calendar) {
    this.calendar = calendar;
  }

  /** Returns what was stored; facts that are as they were are not. */
  <F> List<StoredFact<F>> write(
      Handle handle, FactIntake<F> intake, List<Candidate<F>> candidates) {
    return intake
        .newFacts()
        .map(statements -> write(handle, intake, statements, candidates))
        .orElseGet(() -> replace(handle, intake, candidates));
  }

  private <F> List<StoredFact<F>> write(
      Handle handle,
      FactIntake<F> intake,
      FactIntake.NewFacts statements,
      List<Candidate<F>> candidates) {
    Set<FactKey> known = known(handle, statements, candidates);
    List<Candidate<F>> fresh = new ArrayList<>();
    List<Candidate<F>> others = new ArrayList<>();
    for (Candidate<F> candidate : candidates) {
      (known.contains(candidate.key()) ? others : fresh).add(candidate);
    }
    List<StoredFact<F>> stored = new ArrayList<>(fresh.size());
    if (!fresh.isEmpty()) {
      stored.addAll(add(handle, intake, statements, fresh));
    }
    if (!others.isEmpty()) {
      stored.addAll(replace(handle, intake, others));
    }
    return stored;
  }

  private static <F> Set<FactKey> known(
      Handle handle, FactIntake.NewFacts statements, List<Candidate<F>> candidates) {
    Map<String, List<String>> ids = new HashMap<>();
    for (Candidate<F> candidate : candidates) {
      FactKey key = candidate.key();
      ids.computeIfAbsent(key.source(), source -> new ArrayList<>()).add(key.externalId());
    }
    Set<FactKey> known = new HashSet<>();
    ids.forEach(
        (source, some) ->
            handle
                .createQuery(statements.find())
                .bind("source", source)
                .bindArray("ids", String.class, some)
                .mapTo(String.class)
                .forEach(id -> known.add(new FactKey(source, id))));
    return known;
  }

  private static <F> List<StoredFact<F>> add(
      Handle handle,
      FactIntake<F> intake,
      FactIntake.NewFacts statements,
      List<Candidate<F>> candidates) {
    List<Long> versions =
        handle.createQuery(VERSIONS).bind("count", candidates.size()).mapTo(Long.class).list();
    List<StoredFact<F>> stored = new ArrayList<>(candidates.size());
    TouchedMonths months = new TouchedMonths();
    Copy.in(
        handle,
        statements.copy(),
        rows -> {
          for (Candidate<F> candidate : candidates) {
            long version = versions.get(stored.size());
            intake.write(candidate.fact(), rows.startRow().number(version));
            intake.touch(candidate.fact(), months);
            stored.add(candidate.stored(RowOutcome.ACCEPTED, version, false));
          }
        });
    months.note(handle);
    return stored;
  }

  private <F> List<StoredFact<F>> replace(
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

  /** Facts that have days instead of times need no zone. */
  static void allowUnusedBindings(SqlStatements statements) {
    statements.setUnusedBindingAllowed(true);
  }
}

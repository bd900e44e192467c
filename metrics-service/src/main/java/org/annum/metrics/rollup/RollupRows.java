package org.annum.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annum.kit.event.EventJson;
import org.annum.kit.sql.Copy;
import org.annum.kit.sql.RowWriter;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.rollup.model.Figure;
import org.annum.metrics.rollup.model.FigureChange;
import org.annum.metrics.rollup.model.FigureDefinition;
import org.annum.metrics.rollup.model.FigureDefinitions;
import org.annum.metrics.rollup.model.KnownFigure;
import org.annum.metrics.rollup.model.PersonMonth;
import org.annum.metrics.rollup.model.RestatementCause;
import org.annum.metrics.rollup.model.RollupKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads what decides about rollups, and writes them. */
@ApplicationScoped
class RollupRows {

  FigureDefinitions definitions(Handle handle) {
    return new FigureDefinitions(
        handle.createQuery(RollupSql.DEFINITIONS).map((row, context) -> definition(row)).list());
  }

  List<String> touchedPeople(Handle handle) {
    return handle.createQuery(RollupSql.TOUCHED_PEOPLE).mapTo(String.class).list();
  }

  /** What is kept of the touched months of some people and a kind of fact. */
  Map<RollupKey, KnownFigure> known(Handle handle, FactKind fact, Collection<String> people) {
    Map<RollupKey, KnownFigure> known = new HashMap<>();
    handle
        .createQuery(RollupSql.KNOWN)
        .bind("fact", fact)
        .bindArray("people", String.class, people)
        .map((row, context) -> Map.entry(key(row), known(row)))
        .forEach(one -> known.put(one.getKey(), one.getValue()));
    return known;
  }

  /** The rollups of whoever follows a person in order, kept as they are until the commit. */
  Map<RollupKey, KnownFigure> hold(Handle handle, @Nullable String after) {
    Map<RollupKey, KnownFigure> held = new LinkedHashMap<>();
    handle
        .createQuery(RollupSql.HOLD_NEXT)
        .bind("after", after)
        .map((row, context) -> Map.entry(key(row), known(row)))
        .forEach(one -> held.put(one.getKey(), one.getValue()));
    return held;
  }

  /** Measures that do not count, of the touched months of some people. */
  Map<PersonMonth, Set<String>> inapplicable(Handle handle, Collection<String> people) {
    Map<PersonMonth, Set<String>> inapplicable = new HashMap<>();
    handle
        .createQuery(RollupSql.INAPPLICABLE)
        .bindArray("people", String.class, people)
        .map((row, context) -> key(row))
        .forEach(
            key ->
                inapplicable
                    .computeIfAbsent(
                        new PersonMonth(key.employeeId(), key.month()), month -> new HashSet<>())
                    .add(key.measure()));
    return inapplicable;
  }

  /** The touched months that are closed; of everybody where the id is empty. */
  Set<PersonMonth> closed(Handle handle) {
    return handle
        .createQuery(RollupSql.CLOSED)
        .map((row, context) -> new PersonMonth(row.getString("employee_id"), month(row)))
        .set();
  }

  /** Whoever calls this holds the people, so nobody else adds a rollup of theirs. */
  void write(Handle handle, List<FigureChange> changes) {
    List<FigureChange> first = changes.stream().filter(FigureChange::isFirst).toList();
    List<FigureChange> others = changes.stream().filter(change -> !change.isFirst()).toList();
    if (!first.isEmpty()) {
      Copy.in(
          handle,
          RollupSql.COPY.formatted("rollup"),
          rows -> first.forEach(change -> write(rows, change)));
    }
    if (!others.isEmpty()) {
      handle.execute(RollupSql.STAGE);
      Copy.in(
          handle,
          RollupSql.COPY.formatted("stage_rollup"),
          rows -> others.forEach(change -> write(rows, change)));
      handle.execute(RollupSql.REPLACE);
    }
  }

  private static void write(RowWriter rows, FigureChange change) {
    RollupKey key = change.key();
    Optional<Figure> figure = Optional.ofNullable(change.figure());
    Optional<Moments> moments = figure.map(Figure::moments);
    rows.startRow()
        .text(key.employeeId())
        .day(key.month().atDay(1))
        .text(key.measure())
        .number(change.version())
        .flag(Optional.of(figure.isPresent()))
        .flag(Optional.of(figure.map(Figure::applicable).orElse(true)))
        .text(figure.map(Figure::currency))
        .number(moments.map(Moments::count))
        .decimal(moments.map(Moments::sum).orElse(null))
        .decimal(moments.map(Moments::weightedSum).orElse(null))
        .decimal(moments.map(Moments::weight).orElse(null))
        .decimal(moments.map(Moments::min).orElse(null))
        .decimal(moments.map(Moments::max).orElse(null))
        .decimal(moments.map(Moments::last).orElse(null))
        .time(moments.map(Moments::lastAt))
        .text(figure.map(Figure::exceptions))
        .number(change.definitionVersion());
  }

  /** Notes figures of closed months that change; the transaction may have given its own cause. */
  void restate(Handle handle, FigureDefinitions definitions, List<FigureChange> changes) {
    PreparedBatch batch = handle.prepareBatch(RollupSql.RESTATE);
    for (FigureChange change : changes) {
      RollupKey key = change.key();
      Optional<FigureDefinition> measure = definitions.find(key.measure());
      if (change.restates(measure.map(FigureDefinition::aggregation).orElse(Aggregation.SUM))) {
        boolean ofDefinition = measure.isEmpty() || change.isOfDefinition();
        batch
            .bind("employeeId", key.employeeId())
            .bind("month", key.month().atDay(1))
            .bind("measure", key.measure())
            .bind("version", change.version())
            .bind("cause", ofDefinition ? RestatementCause.DEFINITION : RestatementCause.FACTS)
            .bind("currency", currency(change))
            .bind("before", state(change.known().figure()))
            .bind("after", state(change.figure()))
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static @Nullable String currency(FigureChange change) {
    return Optional.ofNullable(change.figure())
        .map(Figure::currency)
        .or(() -> Optional.ofNullable(change.known().figure()).map(Figure::currency))
        .orElse(null);
  }

  private static @Nullable String state(@Nullable Figure figure) {
    return figure == null
        ? null
        : EventJson.write(new RestatedState(figure.applicable(), figure.moments()));
  }

  /** A side of a restatement, as it is kept. */
  private record RestatedState(boolean applicable, Moments moments) {}

  private static FigureDefinition definition(ResultSet row) throws SQLException {
    return new FigureDefinition(
        row.getString("code"),
        row.getString("unit"),
        Direction.valueOf(row.getString("direction")),
        Aggregation.valueOf(row.getString("aggregation")),
        FactKind.valueOf(row.getString("fact")),
        row.getString("numerator"),
        row.getString("denominator"),
        row.getBoolean("published"),
        row.getBoolean("explained"),
        row.getLong("figure_version"));
  }

  private static RollupKey key(ResultSet row) throws SQLException {
    return new RollupKey(row.getString("employee_id"), row.getString("measure"), month(row));
  }

  private static YearMonth month(ResultSet row) throws SQLException {
    return YearMonth.from(row.getObject("month", LocalDate.class));
  }

  private static KnownFigure known(ResultSet row) throws SQLException {
    return new KnownFigure(row.getLong("version"), row.getBoolean("present") ? figure(row) : null);
  }

  private static Figure figure(ResultSet row) throws SQLException {
    return new Figure(
        row.getBoolean("applicable"),
        row.getString("currency"),
        MomentsRow.of(row),
        row.getString("exceptions"),
        row.getLong("figure_version"));
  }
}

package org.annum.metrics.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.kit.event.EventJson;
import org.annum.metrics.arrival.model.History;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Finds what people reported before. */
@ApplicationScoped
class HistoryRepository {
  private final Calendar calendar;

  HistoryRepository(Calendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The stored values before each of many facts, by its number; one query.
   *
   * @param without facts that arrive just now, whose stored versions say nothing any more
   */
  Map<Integer, List<History.Value>> before(
      Handle handle, FactKind fact, List<Asked> asked, Set<String> without) {
    Map<Integer, List<History.Value>> byNumber = new HashMap<>();
    handle
        .createQuery(HistorySql.of(fact))
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("asked", EventJson.write(asked))
        .bind("zone", calendar.zone().getId())
        .map(
            (row, context) ->
                new Found(
                    row.getInt("no"),
                    row.getString("record_id"),
                    new History.Value(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("value"))))
        .stream()
        .filter(found -> !without.contains(found.recordId()))
        .forEach(
            found ->
                byNumber
                    .computeIfAbsent(found.number(), number -> new ArrayList<>())
                    .add(found.value()));
    return byNumber;
  }

  /**
   * Whose values are looked for.
   *
   * @param since the time of the fact of the same person and measure asked about before; null for
   *     the first
   */
  record Asked(
      int no,
      String employeeId,
      String kind,
      String measure,
      @Nullable Instant since,
      Instant before,
      int values) {}

  private record Found(int number, String recordId, History.Value value) {}
}

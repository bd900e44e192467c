package org.annum.feedback.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.feedback.summary.ComputedSummary;
import org.annum.feedback.summary.Summaries;
import org.annum.feedback.summary.SummaryKey;
import org.annum.kit.event.EventJson;
import org.annum.kit.operation.RowOutcome;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes records of any kind, set-based, and recomputes the summaries of the months they touched:
 * the month a record is in now and the one it was in before.
 */
@ApplicationScoped
public class Records {
  private final Jdbi jdbi;
  private final Summaries summaries;

  Records(Jdbi jdbi, Summaries summaries) {
    this.jdbi = jdbi;
    this.summaries = summaries;
  }

  /** Writes rows (each id at most once) in the caller's transaction; the outcome by record. */
  Map<Key, RowOutcome> store(RecordKind<?, ?> kind, List<? extends RecordRow> rows) {
    String json = EventJson.write(rows);
    Map<Key, RowOutcome> outcomes = new HashMap<>();
    Set<SummaryKey> touched = new LinkedHashSet<>();
    jdbi.useHandle(
        handle -> {
          Map<Key, SummaryKey> before = before(handle, kind, json);
          outcomes.putAll(upsert(handle, kind, json));
          for (RecordRow row : rows) {
            Key key = new Key(row.source(), row.externalId());
            if (outcomes.putIfAbsent(key, RowOutcome.UNCHANGED) != null) {
              touched.add(SummaryKey.month(row.employeeId(), row.month()));
              SummaryKey old = before.get(key);
              if (old != null) {
                touched.add(old);
              }
            }
          }
        });
    recompute(kind.measure(), kind.sql().summarise(), touched);
    return outcomes;
  }

  /** Recomputes the summaries of some months in the caller's transaction. */
  public void recompute(String measure, String summarise, Collection<SummaryKey> touched) {
    summaries.recompute(measure, touched, () -> summarise(summarise, touched));
  }

  private List<ComputedSummary> summarise(String sql, Collection<SummaryKey> touched) {
    List<Map<String, String>> keys = new ArrayList<>();
    touched.forEach(
        key ->
            keys.add(Map.of("employeeId", key.employeeId(), "month", key.firstDay().toString())));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("keys", EventJson.write(keys))
                .map(
                    (row, context) ->
                        new ComputedSummary(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  private static Map<Key, SummaryKey> before(Handle handle, RecordKind<?, ?> kind, String rows) {
    Map<Key, SummaryKey> before = new HashMap<>();
    handle
        .createQuery(kind.sql().lock())
        .bind("rows", rows)
        .map(
            (row, context) ->
                Map.entry(
                    new Key(row.getString(1), row.getString(2)),
                    SummaryKey.month(row.getString(3), row.getObject(4, LocalDate.class))))
        .forEach(entry -> before.put(entry.getKey(), entry.getValue()));
    return before;
  }

  private static Map<Key, RowOutcome> upsert(Handle handle, RecordKind<?, ?> kind, String rows) {
    Map<Key, RowOutcome> outcomes = new HashMap<>();
    handle
        .createQuery(kind.sql().upsert())
        .bind("rows", rows)
        .map(
            (row, context) ->
                Map.entry(
                    new Key(row.getString(1), row.getString(2)),
                    row.getBoolean(3) ? RowOutcome.ACCEPTED : RowOutcome.REPLACED))
        .forEach(entry -> outcomes.put(entry.getKey(), entry.getValue()));
    return outcomes;
  }

  /** How a record is known. */
  record Key(String source, String externalId) {}
}

package org.annum.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.annum.kit.consumer.EventHandler;
import org.annum.kit.consumer.IncomingEvent;
import org.annum.kit.event.MalformedEventException;
import org.annum.review.evidence.model.Rollup;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Keeps the monthly rollups of metrics-service. */
@ApplicationScoped
class RollupConsumer implements EventHandler {
  static final String TOPIC = "annum.metric-rollups.v1";

  private static final String UPSERT =
      """
      insert into rollup_view as v (key, employee_id, measure, month, version, erased, doc)
      select t.key, t.employee_id, t.measure, t.month, t.version, t.doc is null, t.doc::jsonb
        from unnest(:keys::text[], :versions::bigint[], :docs::text[],
                    :employees::text[], :measures::text[], :months::date[])
               as t (key, version, doc, employee_id, measure, month)
          on conflict (key)
          do update set version = excluded.version, erased = excluded.erased, doc = excluded.doc
       where v.version < excluded.version
      returning v.key
      """;

  private final Jdbi jdbi;
  private final EvidenceChanges changes;

  RollupConsumer(Jdbi jdbi, EvidenceChanges changes) {
    this.jdbi = jdbi;
    this.changes = changes;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    events.forEach(RollupConsumer::check);
    List<MonthlyKey> keys = events.stream().map(IncomingEvent::key).map(MonthlyKey::parse).toList();
    List<String> stored =
        jdbi.withHandle(handle -> upsert(handle.createQuery(UPSERT), events, keys));
    changes.mark(
        stored.stream()
            .map(MonthlyKey::parse)
            .flatMap(key -> EvidenceScopes.around(key.employeeId(), key.year()))
            .distinct()
            .toList());
  }

  /** What cannot be read now would fail every assembly later. */
  private static void check(IncomingEvent event) {
    if (!event.isDeletion()) {
      Rollup rollup = event.bodyAs(Rollup.class);
      if (!rollup.reference().key().equals(event.key())) {
        throw new MalformedEventException("the key is not the rollup's");
      }
    }
  }

  private static List<String> upsert(
      Query query, List<IncomingEvent> events, List<MonthlyKey> keys) {
    return EventColumns.of(events)
        .bindTo(query)
        .bindArray("employees", String.class, keys.stream().map(MonthlyKey::employeeId).toList())
        .bindArray("measures", String.class, keys.stream().map(MonthlyKey::measure).toList())
        .bindArray("months", LocalDate.class, keys.stream().map(RollupConsumer::month).toList())
        .mapTo(String.class)
        .list();
  }

  private static LocalDate month(MonthlyKey key) {
    try {
      return YearMonth.parse(key.period()).atDay(1);
    } catch (DateTimeParseException e) {
      throw new MalformedEventException("the key does not end with a month", e);
    }
  }
}

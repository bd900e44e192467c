package org.annum.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.consumer.EventHandler;
import org.annum.kit.consumer.IncomingEvent;
import org.annum.kit.event.MalformedEventException;
import org.annum.review.evidence.model.FeedbackSummary;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Keeps the summaries of feedback-service. */
@ApplicationScoped
class SummaryConsumer implements EventHandler {
  static final String TOPIC = "annum.feedback-summaries.v1";

  private static final String UPSERT =
      """
      insert into feedback_summary_view as v (key, employee_id, measure, period, year, version, erased, doc)
      select t.key, t.employee_id, t.measure, t.period, t.year, t.version, t.doc is null, t.doc::jsonb
        from unnest(:keys::text[], :versions::bigint[], :docs::text[],
                    :employees::text[], :measures::text[], :periods::text[], :years::integer[])
               as t (key, version, doc, employee_id, measure, period, year)
          on conflict (key)
          do update set version = excluded.version, erased = excluded.erased, doc = excluded.doc
       where v.version < excluded.version
      returning v.key
      """;

  private final Jdbi jdbi;
  private final EvidenceChanges changes;

  SummaryConsumer(Jdbi jdbi, EvidenceChanges changes) {
    this.jdbi = jdbi;
    this.changes = changes;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    events.forEach(SummaryConsumer::check);
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
      FeedbackSummary summary = event.bodyAs(FeedbackSummary.class);
      if (!summary.reference().key().equals(event.key())) {
        throw new MalformedEventException("the key is not the summary's");
      }
    }
  }

  private static List<String> upsert(
      Query query, List<IncomingEvent> events, List<MonthlyKey> keys) {
    return EventColumns.of(events)
        .bindTo(query)
        .bindArray("employees", String.class, keys.stream().map(MonthlyKey::employeeId).toList())
        .bindArray("measures", String.class, keys.stream().map(MonthlyKey::measure).toList())
        .bindArray("periods", String.class, keys.stream().map(MonthlyKey::period).toList())
        .bindArray("years", Integer.class, keys.stream().map(MonthlyKey::year).toList())
        .mapTo(String.class)
        .list();
  }
}

package org.annum.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.annum.kit.consumer.EventHandler;
import org.annum.kit.consumer.IncomingEvent;
import org.annum.review.evidence.model.EmployeeYear;
import org.annum.review.evidence.model.Goal;
import org.annum.review.evidence.model.TeamTarget;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Keeps goals and team targets, which share a topic. */
@ApplicationScoped
class StandardConsumer implements EventHandler {
  static final String TOPIC = "annum.goals.v1";
  static final String TEAM_TARGET = "org.annum.team-target";

  /** A deletion carries no body: what it was and whose it was is known from the row it erases. */
  private static final String UPSERT =
      """
      insert into standard_view as v (id, version, erased, kind, employee_id, team, period, doc)
      select t.id, t.version, t.doc is null, t.kind, t.employee_id, t.team, t.period, t.doc::jsonb
        from unnest(:keys::text[], :versions::bigint[], :docs::text[], :kinds::text[],
                    :employees::text[], :teams::text[], :periods::text[])
               as t (id, version, doc, kind, employee_id, team, period)
          on conflict (id)
          do update set version = excluded.version,
                        erased = excluded.erased,
                        kind = case when excluded.erased then v.kind else excluded.kind end,
                        employee_id = case when excluded.erased then v.employee_id else excluded.employee_id end,
                        team = case when excluded.erased then v.team else excluded.team end,
                        period = case when excluded.erased then v.period else excluded.period end,
                        doc = excluded.doc
       where v.version < excluded.version
      returning v.id
      """;

  private final Jdbi jdbi;
  private final EvidenceScopes scopes;
  private final EvidenceChanges changes;

  StandardConsumer(Jdbi jdbi, EvidenceScopes scopes, EvidenceChanges changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.changes = changes;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    List<Row> rows = events.stream().map(Row::of).toList();
    List<String> ids = events.stream().map(IncomingEvent::key).toList();
    // Before and after: a goal that moves to another employee or year changes both reviews.
    Set<EmployeeYear> changed = new TreeSet<>(scopes.ofStandards(ids));
    List<String> stored =
        jdbi.withHandle(handle -> upsert(handle.createQuery(UPSERT), events, rows));
    changed.addAll(scopes.ofStandards(stored));
    if (!stored.isEmpty()) {
      changes.mark(changed);
    }
  }

  private static List<String> upsert(Query query, List<IncomingEvent> events, List<Row> rows) {
    return EventColumns.of(events)
        .bindTo(query)
        .bindArray("kinds", String.class, column(rows, Row::kind))
        .bindArray("employees", String.class, column(rows, Row::employeeId))
        .bindArray("teams", String.class, column(rows, Row::team))
        .bindArray("periods", String.class, column(rows, Row::period))
        .mapTo(String.class)
        .list();
  }

  private static List<String> column(List<Row> rows, Function<Row, @Nullable String> part) {
    return Arrays.asList(rows.stream().map(part).toArray(String[]::new));
  }

  private record Row(
      String kind, @Nullable String employeeId, @Nullable String team, @Nullable String period) {

    static Row of(IncomingEvent event) {
      if (event.isDeletion()) {
        return new Row("UNKNOWN", null, null, null);
      }
      if (event.type().equals(TEAM_TARGET)) {
        TeamTarget target = event.bodyAs(TeamTarget.class);
        return new Row("TEAM_TARGET", null, target.team(), target.period());
      }
      Goal goal = event.bodyAs(Goal.class);
      return new Row("GOAL", goal.employeeId(), null, goal.period());
    }
  }
}

package org.annum.feedback.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.annum.kit.event.EventJson;
import org.annum.kit.outbox.Outbox;
import org.jdbi.v3.core.Jdbi;

/**
 * The only writer of summaries. Whoever changed records recomputes the touched periods here, in the
 * same transaction: the summary rows are locked first, so that of two changes to one period the
 * second computes with both and its version follows.
 */
@ApplicationScoped
public class Summaries {
  /** Where summaries are published. */
  public static final String TOPIC = "annum.feedback-summaries.v1";

  static final String TYPE = "org.annum.feedback-summary";

  private static final String ADD_MISSING =
      """
      insert into feedback_summary
             (employee_id, measure, period, first_day, last_day, version, body, erased)
      select distinct k."employeeId", :measure, k.period, k."firstDay", k."lastDay", 0, '{}'::jsonb, true
        from jsonb_to_recordset(cast(:keys as jsonb))
             as k ("employeeId" text, period text, "firstDay" date, "lastDay" date)
       order by k."employeeId", k.period
          on conflict (employee_id, measure, period) do nothing
      """;

  private static final String LOCK =
      """
      select s.period
        from feedback_summary s
        join jsonb_to_recordset(cast(:keys as jsonb)) as k ("employeeId" text, period text)
          on s.employee_id = k."employeeId" and s.period = k.period
       where s.measure = :measure
       order by s.employee_id, s.period
         for update of s
      """;

  private static final String PUBLISH =
      """
      with computed as (
        select k."employeeId" as employee_id, k.period, max(c.body)::jsonb as body
          from jsonb_to_recordset(cast(:keys as jsonb)) as k ("employeeId" text, period text)
          left join jsonb_to_recordset(cast(:computed as jsonb))
               as c ("employeeId" text, period text, body text)
            on c."employeeId" = k."employeeId" and c.period = k.period
         group by k."employeeId", k.period
      ),
      changed as (
        update feedback_summary s
           set version = s.version + 1,
               body = coalesce(c.body, '{}'),
               erased = c.body is null
          from computed c
         where s.employee_id = c.employee_id and s.measure = :measure and s.period = c.period
           and (s.erased <> (c.body is null) or (c.body is not null and s.body <> c.body))
        returning s.employee_id, s.measure, s.period, s.version, s.body, s.erased
      )
      insert into outbox (topic, message_key, event_type, version, payload)
      select :topic, employee_id || ':' || measure || ':' || period, :type, version,
             case when not erased then (jsonb_build_object(
               'employeeId', employee_id, 'measure', measure, 'period', period,
               'version', version) || body)::text end
        from changed
       order by employee_id, period
      """;

  private final Jdbi jdbi;
  private final Outbox outbox;

  Summaries(Jdbi jdbi, Outbox outbox) {
    this.jdbi = jdbi;
    this.outbox = outbox;
  }

  /**
   * Recomputes and publishes what changed.
   *
   * @param computation reads the records; a key it says nothing about has none left, and its
   *     summary is withdrawn
   */
  public void recompute(
      String measure, Collection<SummaryKey> keys, Supplier<List<ComputedSummary>> computation) {
    if (keys.isEmpty()) {
      return;
    }
    String touched = EventJson.write(keys);
    jdbi.useHandle(
        handle -> {
          handle.createUpdate(ADD_MISSING).bind("measure", measure).bind("keys", touched).execute();
          handle
              .createQuery(LOCK)
              .bind("measure", measure)
              .bind("keys", touched)
              .mapTo(String.class)
              .list();
          int published =
              handle
                  .createUpdate(PUBLISH)
                  .bind("measure", measure)
                  .bind("keys", touched)
                  .bind("computed", EventJson.write(computation.get()))
                  .bind("topic", TOPIC)
                  .bind("type", TYPE)
                  .execute();
          if (published > 0) {
            outbox.wake();
          }
        });
  }
}

package org.annum.feedback.summary;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.reemission.EmittingStatement;
import org.annum.kit.reemission.ReEmissionSource;
import org.jspecify.annotations.Nullable;

/** Publishes summaries again as they are, one employee after the other. */
@ApplicationScoped
class SummaryReEmission implements ReEmissionSource {
  private static final String EMIT =
      """
      with next as (
        select min(employee_id) as employee_id from feedback_summary
         where employee_id > coalesce(cast(:after as text), '')
      ),
      held as materialized (
        select s.* from feedback_summary s join next on next.employee_id = s.employee_id
         order by s.employee_id, s.measure, s.period
           for update of s
      ),
      emitted as (
        insert into outbox (topic, message_key, event_type, version, payload)
        select :topic, employee_id || ':' || measure || ':' || period,
               'org.annum.feedback-summary', version,
               case when not erased then (jsonb_build_object(
                 'employeeId', employee_id, 'measure', measure, 'period', period,
                 'version', version) || body)::text end
          from held where version > 0
      )
      select employee_id from next where employee_id is not null
      """;

  private final EmittingStatement statement;

  SummaryReEmission(EmittingStatement statement) {
    this.statement = statement;
  }

  @Override
  public String topic() {
    return Summaries.TOPIC;
  }

  @Override
  public @Nullable String emit(@Nullable String after) {
    return statement.emit(EMIT, Summaries.TOPIC, after);
  }
}

package org.annum.feedback.summary;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.erasure.PersonalRecords;
import org.annum.kit.outbox.Outbox;
import org.jdbi.v3.core.Jdbi;

/** Withdraws all that was published about a person; rows without content keep the versions. */
@ApplicationScoped
class SummaryErasure implements PersonalRecords {
  private static final String ERASE =
      """
      with withdrawn as (
        update feedback_summary
           set version = version + 1, body = '{}', erased = true
         where employee_id = :personId and not erased
        returning employee_id, measure, period, version
      )
      insert into outbox (topic, message_key, event_type, version, payload)
      select :topic, employee_id || ':' || measure || ':' || period, :type, version, null
        from withdrawn
       order by measure, period
      """;

  private final Jdbi jdbi;
  private final Outbox outbox;

  SummaryErasure(Jdbi jdbi, Outbox outbox) {
    this.jdbi = jdbi;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return "feedback-summaries";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public long erase(String personId) {
    int withdrawn =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(ERASE)
                    .bind("personId", personId)
                    .bind("topic", Summaries.TOPIC)
                    .bind("type", Summaries.TYPE)
                    .execute());
    if (withdrawn > 0) {
      outbox.wake();
    }
    return withdrawn;
  }
}

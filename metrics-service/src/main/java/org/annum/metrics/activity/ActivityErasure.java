package org.annum.metrics.activity;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.erasure.PersonalRecords;
import org.annum.kit.outbox.Outbox;
import org.jdbi.v3.core.Jdbi;

/** Removes the activities of a person, and withdraws those that were announced. */
@ApplicationScoped
class ActivityErasure implements PersonalRecords {
  private static final String ERASE =
      """
      with gone as (
        delete from activity where employee_id = :personId returning *
      ),
      announced as (
        insert into outbox (topic, message_key, event_type, version, payload)
        select 'annum.activities.v1', g.source || ':' || g.external_id, 'org.annum.activity',
          nextval('fact_version'), null
        from gone g join activity_type t on t.code = g.type
        where t.announced and g.completed_at is not null
      )
      select count(*) from gone
      """;

  private final Jdbi jdbi;
  private final Outbox outbox;

  ActivityErasure(Jdbi jdbi, Outbox outbox) {
    this.jdbi = jdbi;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return "activities";
  }

  @Override
  public long erase(String personId) {
    outbox.wake();
    return jdbi.withHandle(
        handle -> handle.createQuery(ERASE).bind("personId", personId).mapTo(Long.class).one());
  }
}

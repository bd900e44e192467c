package org.annum.metrics.pull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.annum.kit.access.CurrentCaller;
import org.jdbi.v3.core.Jdbi;

/** Writes what people ask of the runs of a source. */
@ApplicationScoped
class RunStore {
  /** A run that waits already is the one: whoever asks twice wants one. */
  private static final String REQUEST =
      """
      update source_pull set requested_run = coalesce(requested_run, :id)
      where source = :source
      returning requested_run
      """;

  private static final String QUEUE =
      """
      insert into source_run (id, source, cause, requested_by, state)
      values (:id, :source, 'REQUEST', :by, 'QUEUED')
      on conflict (id) do nothing
      """;

  private static final String FORGET_CURSOR =
      """
      with before as (
        select source, lease_token from source_pull where source = :source for update
      ),
      interrupted as (
        update source_run r set state = 'INTERRUPTED', finished_at = clock_timestamp()
        from before where r.id = before.lease_token and r.state = 'RUNNING'
      )
      update source_pull p
      set cursor = null, lease_token = null, lease_until = null, next_run_at = clock_timestamp(),
        complete_until = null, refused_version = null
      from before
      where p.source = before.source
      """;

  private final Jdbi jdbi;
  private final CurrentCaller caller;

  RunStore(Jdbi jdbi, CurrentCaller caller) {
    this.jdbi = jdbi;
    this.caller = caller;
  }

  /** Queues a run; returns its id. */
  UUID request(String source, UUID id) {
    return jdbi.withHandle(
        handle -> {
          handle.execute(PullSql.BEGIN);
          UUID queued =
              handle
                  .createQuery(REQUEST)
                  .bind("source", source)
                  .bind("id", id)
                  .mapTo(UUID.class)
                  .one();
          handle
              .createUpdate(QUEUE)
              .bind("id", queued)
              .bind("source", source)
              .bind("by", caller.id())
              .execute();
          return queued;
        });
  }

  /** Begins again at the beginning; a run that is under way ends at its next page. */
  void forgetCursor(String source) {
    jdbi.useHandle(handle -> handle.createUpdate(FORGET_CURSOR).bind("source", source).execute());
  }
}

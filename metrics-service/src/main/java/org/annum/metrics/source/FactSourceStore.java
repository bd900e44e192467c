package org.annum.metrics.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.etag.ExpectedVersion;
import org.annum.kit.event.EventJson;
import org.annum.kit.problem.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The only writer of sources. */
@ApplicationScoped
class FactSourceStore {
  private static final String LOCK =
      """
      select version from fact_source where name = :name for no key update
      """;

  private static final String CREATE =
      """
      insert into fact_source (name, version, kind, settings, every_seconds, requests_per_minute,
        enabled, created_at, changed_by, changed_at)
      values (:name, 1, :kind, cast(:settings as jsonb), :every, :requestsPerMinute, :enabled, :now,
        :by, :now)
      on conflict (name) do nothing
      """;

  private static final String REPLACE =
      """
      update fact_source
      set version = version + 1, settings = cast(:settings as jsonb), every_seconds = :every,
        requests_per_minute = :requestsPerMinute, enabled = :enabled, changed_by = :by,
        changed_at = :now
      where name = :name and kind = :kind
      """;

  private static final String REMOVE =
      """
      delete from fact_source where name = :name
      """;

  private final Jdbi jdbi;
  private final CurrentCaller caller;
  private final Clock clock;

  FactSourceStore(Jdbi jdbi, CurrentCaller caller, Clock clock) {
    this.jdbi = jdbi;
    this.caller = caller;
    this.clock = clock;
  }

  /** Keeps others from changing it until the end of the transaction. */
  void lock(String name, ExpectedVersion expected) {
    long version =
        jdbi.withHandle(
                handle -> handle.createQuery(LOCK).bind("name", name).mapTo(Long.class).findOne())
            .orElseThrow(() -> Refusal.notFound("fact-source.not-found", name));
    expected.check(version);
  }

  /** False where there is one of this name. */
  boolean create(String name, FactSourceRequest source) {
    return jdbi.withHandle(
        handle -> bound(handle.createUpdate(CREATE), name, source).execute() > 0);
  }

  void replace(String name, FactSourceRequest source) {
    jdbi.useHandle(handle -> bound(handle.createUpdate(REPLACE), name, source).execute());
  }

  void remove(String name) {
    jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("name", name).execute());
  }

  private <S extends SqlStatement<S>> S bound(S statement, String name, FactSourceRequest source) {
    return statement
        .bind("name", name)
        .bind("kind", source.kind())
        .bind("settings", EventJson.write(source.settings()))
        .bind("every", source.every().toSeconds())
        .bind("requestsPerMinute", source.requestsPerMinute())
        .bind("enabled", source.isEnabled())
        .bind("by", caller.id())
        .bind("now", clock.instant());
  }
}

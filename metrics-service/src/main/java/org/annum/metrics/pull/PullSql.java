package org.annum.metrics.pull;

/** The statements of {@link PullStore}. */
final class PullSql {

  static final String BEGIN =
      """
      insert into source_pull (source)
      select name from fact_source s
      where not exists (select from source_pull p where p.source = s.name)
      on conflict do nothing
      """;

  /**
   * What another replica is just claiming is passed over. A run whose lease ran out is over, and
   * the source is pulled on at once; so is one that was refused and has been changed since.
   */
  static final String CLAIM =
      """
      with due as (
        select p.source, p.lease_token, coalesce(p.requested_run, :run) as run,
          case when p.requested_run is null then 'SCHEDULE' else 'REQUEST' end as cause,
          s.version, s.kind, s.settings, s.requests_per_minute
        from source_pull p
        join fact_source s on s.name = p.source
        where s.kind = any (:kinds)
          and (p.lease_until is null or p.lease_until < clock_timestamp())
          and (p.requested_run is not null
            or (s.enabled and p.refused_version is distinct from s.version
              and (p.next_run_at <= clock_timestamp() or p.lease_token is not null
                or p.refused_version is not null))
            or exists (
              select from source_run r where r.id = p.lease_token and r.cause = 'REQUEST'))
        order by p.requested_run is null, p.next_run_at, p.source
        limit 1
        for update of p skip locked
      ),
      interrupted as (
        update source_run r set state = 'INTERRUPTED', finished_at = clock_timestamp()
        from due where r.id = due.lease_token and r.state = 'RUNNING'
      ),
      started as (
        insert into source_run (id, source, cause, state, started_at)
        select run, source, cause, 'RUNNING', clock_timestamp() from due
        on conflict (id) do update set state = 'RUNNING', started_at = excluded.started_at
      )
      update source_pull p
      set lease_token = due.run, requested_run = null,
        lease_until = clock_timestamp() + make_interval(secs => :lease)
      from due
      where p.source = due.source
      returning p.source, p.lease_token, p.cursor, p.failures, due.version, due.kind,
        due.settings::text as settings, due.requests_per_minute
      """;

  static final String RENEW =
      """
      update source_pull
      set lease_until = clock_timestamp() + make_interval(secs => :lease)
      where source = :source and lease_token = :run
      """;

  static final String ADVANCE =
      """
      with advanced as (
        update source_pull p
        set cursor = :cursor, lease_until = clock_timestamp() + make_interval(secs => :lease),
          accepted = p.accepted + :accepted, replaced = p.replaced + :replaced,
          unchanged = p.unchanged + :unchanged, rejected = p.rejected + :rejected
        from fact_source s
        where p.source = :source and p.lease_token = :run
          and s.name = p.source and s.version = :version
        returning p.lease_token
      )
      update source_run r
      set pages = r.pages + :pages, accepted = r.accepted + :accepted,
        replaced = r.replaced + :replaced, unchanged = r.unchanged + :unchanged,
        rejected = r.rejected + :rejected
      from advanced
      where r.id = advanced.lease_token
      """;

  static final String SUCCEED =
      """
      with ended as (
        update source_run set state = 'SUCCEEDED', finished_at = clock_timestamp()
        where id = :run and state = 'RUNNING'
        returning started_at
      )
      update source_pull p
      set lease_token = null, lease_until = null, failures = 0, refused_version = null,
        error_code = null, error_arguments = null, failed_at = null,
        complete_until = ended.started_at, last_success_at = clock_timestamp(),
        next_run_at = ended.started_at + make_interval(secs => s.every_seconds)
      from ended, fact_source s
      where p.source = :source and p.lease_token = :run and s.name = p.source
      """;

  static final String FAIL =
      """
      with ended as (
        update source_run
        set state = 'FAILED', finished_at = clock_timestamp(), error_code = :code,
          error_arguments = :arguments
        where id = :run and state = 'RUNNING'
      )
      update source_pull
      set lease_token = null, lease_until = null, failures = :failures,
        refused_version = :refusedVersion, error_code = :code, error_arguments = :arguments,
        failed_at = clock_timestamp(),
        next_run_at = clock_timestamp() + make_interval(secs => :pause)
      where source = :source and lease_token = :run
      """;

  /** A run that somebody asked for goes on under its id, unless they asked for another since. */
  static final String RELEASE =
      """
      with held as (
        select p.source, r.cause = 'REQUEST' and p.requested_run is null as again
        from source_pull p join source_run r on r.id = p.lease_token
        where p.source = :source and p.lease_token = :run
        for update
      ),
      ended as (
        update source_run r
        set state = case when held.again then 'QUEUED' else 'INTERRUPTED' end,
          finished_at = case when not held.again then clock_timestamp() end
        from held where r.id = :run and r.state = 'RUNNING'
      )
      update source_pull p
      set lease_token = null, lease_until = null, next_run_at = clock_timestamp(),
        requested_run = case when held.again then :run else p.requested_run end
      from held
      where p.source = held.source
      """;

  static final String FORGET_RUNS =
      """
      delete from source_run
      where id in (
        select id from source_run
        where finished_at < now() - make_interval(secs => :keep)
        order by finished_at
        limit 1000
        for update skip locked)
      """;

  static final String FORGET_REJECTIONS =
      """
      delete from source_rejection
      where id in (
        select id from source_rejection
        where settled_at < now() - make_interval(secs => :keep)
        order by settled_at
        limit 1000
        for update skip locked)
      """;

  private PullSql() {}
}

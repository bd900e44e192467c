package org.annum.metrics.arrival;

/** The statements of flags. */
final class FlagSql {
  private FlagSql() {}

  /** Flags the version of each fact that is stored now, once. */
  static final String KEEP =
      """
      insert into fact_flag (id, fact, source, external_id, fact_version, employee_id, kind,
        measure, rule, month, at, value, lower, upper, not_after, flagged_at)
      select f.id, :fact, f.source, f."externalId", v.version, f."employeeId", f.kind,
        f.measure, f.rule, cast(date_trunc('month', f.at at time zone :zone) as date), f.at,
        f.value, f.lower, f.upper, f."notAfter", :now
      from json_to_recordset(cast(:findings as json)) as f
        (id uuid, source text, "externalId" text, "employeeId" text, kind text, measure text,
         rule text, at timestamptz, value numeric, lower numeric, upper numeric,
         "notAfter" timestamptz)
      cross join lateral (
        select version from activity a
        where :fact = 'ACTIVITY' and a.source = f.source and a.external_id = f."externalId"
        union all
        select version from deal d
        where :fact = 'DEAL' and d.source = f.source and d.external_id = f."externalId"
        union all
        select version from data_point p
        where :fact = 'DATA_POINT' and p.source = f.source and p.external_id = f."externalId") v
      on conflict do nothing
      """;

  /** Closes the open flags of facts that have another version now. */
  static final String CORRECT =
      """
      update fact_flag f
      set state = 'CORRECTED', version = f.version + 1, closed_at = :now
      from unnest(cast(:sources as text[]), cast(:ids as text[])) as k (source, external_id)
      where f.fact = :fact and f.source = k.source and f.external_id = k.external_id
        and f.state = 'OPEN' and f.fact_version <> (
          select version from activity a
          where :fact = 'ACTIVITY' and a.source = f.source and a.external_id = f.external_id
          union all
          select version from deal d
          where :fact = 'DEAL' and d.source = f.source and d.external_id = f.external_id
          union all
          select version from data_point p
          where :fact = 'DATA_POINT' and p.source = f.source and p.external_id = f.external_id)
      """;

  static final String REMOVE =
      """
      update fact_flag
      set state = 'REMOVED', version = version + 1, closed_at = :now
      where fact = :fact and source = :source and external_id = :externalId and state = 'OPEN'
      """;

  static final String ACCEPT =
      """
      update fact_flag
      set state = 'ACCEPTED', version = version + 1, closed_at = :now, accepted_by = :by,
        reason = :reason
      where id = :id and version = :version and state = 'OPEN'
      """;

  /** Whether the caller may accept it: a manager on the day, or who writes facts. */
  static final String FIND =
      """
      select f.*, :decides or manages(:caller, f.employee_id,
        cast(f.at at time zone :zone as date), cast(f.at at time zone :zone as date)) as decidable
      from fact_flag f
      where f.id = :id
        and (:all or f.employee_id = :caller or manages(:caller, f.employee_id,
          cast(f.at at time zone :zone as date), cast(f.at at time zone :zone as date)))
      """;

  static final String LIST =
      """
      select f.*, false as decidable
      from fact_flag f
      where f.id > cast(:after as uuid)
        and (cast(:employeeId as text) is null or f.employee_id = :employeeId)
        and (cast(:measure as text) is null or f.measure = :measure)
        and (cast(:month as date) is null or f.month = :month)
        and (cast(:state as text) is null or f.state = :state)
      order by f.id
      limit :limit
      """;

  /** As {@link #LIST}, of the caller and of whom the caller was above on the day. */
  static final String LIST_OWN =
      """
      with recursive below (employee_id) as (
        select l.employee_id from reporting_line l where l.manager_id = :caller
        union
        select l.employee_id
        from below b
        cross join lateral (
          select r.employee_id from reporting_line r
          where r.manager_id = b.employee_id offset 0) l -- looked up, however many are guessed
      ),
      visible (employee_id) as (
        select :caller union select employee_id from below
      )
      select f.*, false as decidable
      from visible v
      join fact_flag f on f.employee_id = v.employee_id
      where f.id > cast(:after as uuid)
        and (f.employee_id = :caller or manages(:caller, f.employee_id,
          cast(f.at at time zone :zone as date), cast(f.at at time zone :zone as date)))
        and (cast(:employeeId as text) is null or f.employee_id = :employeeId)
        and (cast(:measure as text) is null or f.measure = :measure)
        and (cast(:month as date) is null or f.month = :month)
        and (cast(:state as text) is null or f.state = :state)
      order by f.id
      limit :limit
      """;

  static final String OF_FACTS =
      """
      select f.id, f.source, f.external_id, f.rule, f.measure, f.state
      from unnest(cast(:sources as text[]), cast(:ids as text[])) as k (source, external_id)
      join fact_flag f on f.source = k.source and f.external_id = k.external_id
        and f.fact = :fact and f.employee_id = :employeeId
      order by f.id
      """;

  static final String OPEN =
      """
      select id from fact_flag
      where month = :month and state = 'OPEN'
        and (:everybody or employee_id = any (:employees))
      order by id
      limit 20
      """;
}

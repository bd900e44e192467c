package org.annum.metrics.attestation;

/** The statements of attestations; the view adds the fact's current version. */
final class AttestationSql {
  private AttestationSql() {}

  /** The fact, if it is one of this person; a deal is of its supporters and of its owner. */
  static final String FACT =
      """
      select version, cast(coalesce(completed_at, due_at) at time zone :zone as date) as day
      from activity
      where :fact = 'ACTIVITY' and source = :source and external_id = :externalId
        and employee_id = :employeeId
      union all
      select version, cast(occurred_at at time zone :zone as date)
      from data_point
      where :fact = 'DATA_POINT' and source = :source and external_id = :externalId
        and employee_id = :employeeId
      union all
      select d.version, coalesce(d.closed_on, d.opened_on)
      from deal d
      where :fact = 'DEAL' and d.source = :source and d.external_id = :externalId
        and (d.owner_id = :employeeId or exists (
          select from deal_support s
          where s.source = d.source and s.external_id = d.external_id
            and s.employee_id = :employeeId))
      """;

  static final String INSERT =
      """
      insert into fact_attestation (id, version, employee_id, fact, source, external_id,
        fact_version, fact_day, state, text, stated_at)
      values (:id, :version, :employeeId, :fact, :source, :externalId, :factVersion, :factDay,
        :state, :text, :statedAt)
      on conflict do nothing
      """;

  static final String DECIDE =
      """
      update fact_attestation
      set version = :version, state = :state, decided_by = :decidedBy, decided_at = :decidedAt,
        decision_reason = :reason
      where id = :id and version = :version - 1
      """;

  static final String FIND =
      """
      select a.*, :texts or a.employee_id = :caller
          or leads(:caller, a.employee_id, a.fact_day) as readable,
        a.employee_id <> :caller
          and (manages(:caller, a.employee_id, a.fact_day, a.fact_day)
            or :texts and not is_managed(a.employee_id, a.fact_day)) as decidable
      from attested_fact a
      where a.id = :id
        and (:all or a.employee_id = :caller or leads(:caller, a.employee_id, a.fact_day))
      """;

  static final String OF_EMPLOYEE =
      """
      select a.*, :texts or a.employee_id = :caller
          or leads(:caller, a.employee_id, a.fact_day) as readable, false as decidable
      from attested_fact a
      where a.employee_id = :employeeId
        and (:all or a.employee_id = :caller or leads(:caller, a.employee_id, a.fact_day))
        and a.id > cast(:after as uuid)
      order by a.id
      limit :limit
      """;

  static final String OF_FACT =
      """
      select a.*, :texts or a.employee_id = :caller
          or leads(:caller, a.employee_id, a.fact_day) as readable, false as decidable
      from attested_fact a
      where a.source = :source and a.external_id = :externalId
        and (:all or a.employee_id = :caller or leads(:caller, a.employee_id, a.fact_day))
        and a.id > cast(:after as uuid)
      order by a.id
      limit :limit
      """;

  /** Open disputes of whom the caller managed on the day; those of nobody's people go to hr. */
  static final String AWAITING =
      """
      select a.*, true as readable, true as decidable
      from attested_fact a
      where a.state = 'DISPUTED' and a.employee_id <> :caller and a.id > cast(:after as uuid)
        and (a.employee_id in (select employee_id from reporting_line where manager_id = :caller)
            and manages(:caller, a.employee_id, a.fact_day, a.fact_day)
          or :texts and not is_managed(a.employee_id, a.fact_day))
      order by a.id
      limit :limit
      """;
}

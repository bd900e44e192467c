package org.annum.metrics.contribution;

/** The queries of contributions. */
final class ContributionSql {
  private ContributionSql() {}

  /**
   * Everybody of a deal that the caller contributed to or is, for somebody who did, the manager.
   */
  static final String OF_DEAL =
      """
      with part as (
        select s.employee_id, 'SUPPORT' as role, s.share
        from deal_support s where s.source = :source and s.external_id = :externalId
        union all
        select d.owner_id, 'OWNER', 1
        from deal d
        where d.source = :source and d.external_id = :externalId and d.owner_id is not null
      )
      select d.source || ':' || d.external_id as deal_id, p.employee_id, p.role, p.share,
        d.amount, d.currency, d.status, d.customer, d.opened_on, d.closed_on
      from deal d cross join part p
      where d.source = :source and d.external_id = :externalId
        and (:all or exists (
          select from part o
          where o.employee_id = :caller
            or manages(:caller, o.employee_id, coalesce(d.closed_on, d.opened_on),
              coalesce(d.closed_on, d.opened_on))))
      order by p.role, p.employee_id
      """;

  /** Decided deals of a person, a page at a time. */
  static final String OF_EMPLOYEE =
      """
      with part as (
        select s.source, s.external_id, 'SUPPORT' as role, s.share
        from deal_support s
        where s.employee_id = :employeeId and s.closed_on between :from and :to
        union all
        select d.source, d.external_id, 'OWNER', 1
        from deal d where d.owner_id = :employeeId and d.closed_on between :from and :to
      )
      select d.source || ':' || d.external_id as deal_id, :employeeId as employee_id, p.role,
        p.share, d.amount, d.currency, d.status, d.customer, d.opened_on, d.closed_on
      from part p
      join deal d on d.source = p.source and d.external_id = p.external_id
      where (:all or :employeeId = :caller
          or manages(:caller, :employeeId, d.closed_on, d.closed_on))
        and (d.closed_on, d.source || ':' || d.external_id, p.role)
          > (cast(:afterDay as date), :afterId collate "C", :afterRole)
      order by d.closed_on, d.source || ':' || d.external_id, p.role
      limit :limit
      """;

  /**
   * Own and team amounts by role. A deal belongs to the team that its person was in on the day it
   * was closed, and counts for the days on which the person asked about was in the same team and is
   * seen by the caller. Strangers are those whose deals the caller sees nowhere else.
   */
  static final String TOTALS =
      """
      with stay as materialized (
        select l.team, greatest(l.valid_from, :from) as starts, least(l.valid_to, :to) as ends
        from reporting_line l
        where l.employee_id = :employeeId and l.team is not null and l.valid_from <= :to
          and coalesce(l.valid_to, 'infinity') >= :from
      ),
      mate as materialized (
        select m.employee_id, greatest(m.valid_from, s.starts) as starts,
          least(m.valid_to, s.ends) as ends
        from stay s
        join reporting_line m on m.team = s.team and m.valid_from <= s.ends
          and coalesce(m.valid_to, 'infinity') >= s.starts
        join employee e on e.employee_id = m.employee_id and not e.erased
      ),
      part as (
        select 'SUPPORT' as role, true as own, :employeeId as employee_id, s.source, s.external_id,
          s.share
        from deal_support s
        where s.employee_id = :employeeId and s.closed_on between :from and :to
          and (:all or :employeeId = :caller
            or manages(:caller, :employeeId, s.closed_on, s.closed_on))
        union all
        select 'OWNER', true, :employeeId, d.source, d.external_id, 1
        from deal d
        where d.owner_id = :employeeId and d.closed_on between :from and :to
          and (:all or :employeeId = :caller
            or manages(:caller, :employeeId, d.closed_on, d.closed_on))
        union all
        select 'SUPPORT', false, m.employee_id, s.source, s.external_id, s.share
        from mate m
        join deal_support s on s.employee_id = m.employee_id
          and s.closed_on between m.starts and m.ends
        where :all or :employeeId = :caller
          or manages(:caller, :employeeId, s.closed_on, s.closed_on)
        union all
        select 'OWNER', false, m.employee_id, d.source, d.external_id, 1
        from mate m
        join deal d on d.owner_id = m.employee_id and d.closed_on between m.starts and m.ends
        where :all or :employeeId = :caller
          or manages(:caller, :employeeId, d.closed_on, d.closed_on)
      )
      select p.role, d.currency, count(*) filter (where p.own) as deals,
        trim_scale(coalesce(sum(d.amount * p.share) filter (where p.own), 0)) as own,
        trim_scale(coalesce(sum(d.amount * p.share)
          filter (where not p.own and p.employee_id = :employeeId), 0)) as own_in_team,
        trim_scale(coalesce(sum(d.amount * p.share) filter (where not p.own), 0)) as team,
        count(distinct p.employee_id) filter (where not p.own) as members,
        count(distinct p.employee_id) filter (where not (p.own or :all
          or p.employee_id = :caller
          or manages(:caller, p.employee_id, d.closed_on, d.closed_on))) as strangers
      from part p
      join deal d on d.source = p.source and d.external_id = p.external_id and d.status = 'WON'
      group by p.role, d.currency
      having count(*) filter (where p.own) > 0
      order by p.role, d.currency
      """;
}

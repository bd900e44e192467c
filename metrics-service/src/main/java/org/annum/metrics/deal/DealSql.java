package org.annum.metrics.deal;

/** The set-based statements of deals. */
final class DealSql {
  private DealSql() {}

  static final String STAGE =
      """
      create temp table if not exists stage_deal (
        place bigint not null,
        source text collate "C" not null,
        external_id text collate "C" not null,
        customer text,
        owner_id text collate "C",
        amount numeric not null,
        currency text not null,
        opened_on date not null,
        closed_on date,
        status text not null,
        supporters jsonb not null
      ) on commit delete rows;
      delete from stage_deal
      """;

  static final String COPY = "copy stage_deal from stdin (format binary)";

  static final String STORE =
      """
      with classified as materialized (
        select s.*, d.supporters as old_supporters, d.closed_on as old_closed_on,
          case
            when d.external_id is null then 'ACCEPTED'
            when (d.customer, d.owner_id, d.amount, d.currency, d.opened_on, d.closed_on, d.status,
                  d.supporters)
              is distinct from
                 (s.customer, s.owner_id, s.amount, s.currency, s.opened_on, s.closed_on, s.status,
                  s.supporters) then 'REPLACED'
            else 'UNCHANGED'
          end as outcome
        from stage_deal s
        left join deal d on d.source = s.source and d.external_id = s.external_id
      ),
      change as materialized (
        select c.*, nextval('fact_version') as version
        from classified c where c.outcome <> 'UNCHANGED'
      ),
      share as materialized (
        select c.source, c.external_id, c.opened_on, c.closed_on, s."employeeId" as employee_id,
          s.share
        from change c
        cross join jsonb_to_recordset(c.supporters) as s ("employeeId" text, share numeric)
      ),
      written as (
        insert into deal (source, external_id, version, customer, owner_id, amount, currency,
          opened_on, closed_on, status, supporters)
        select source, external_id, version, customer, owner_id, amount, currency, opened_on,
          closed_on, status, supporters
        from change
        on conflict (source, external_id) do update set
          (version, customer, owner_id, amount, currency, opened_on, closed_on, status, supporters)
          = (excluded.version, excluded.customer, excluded.owner_id, excluded.amount,
             excluded.currency, excluded.opened_on, excluded.closed_on, excluded.status,
             excluded.supporters)
      ),
      dropped as (
        delete from deal_support d using change c
        where d.source = c.source and d.external_id = c.external_id and c.outcome = 'REPLACED'
          and not exists (
            select from share s
            where s.source = d.source and s.external_id = d.external_id
              and s.employee_id = d.employee_id)
      ),
      credited as (
        insert into deal_support (source, external_id, employee_id, share, opened_on, closed_on)
        select source, external_id, employee_id, share, opened_on, closed_on from share
        on conflict (source, external_id, employee_id) do update set
          (share, opened_on, closed_on)
          = (excluded.share, excluded.opened_on, excluded.closed_on)
      ),
      noted as (
        insert into touched (employee_id, month)
        select employee_id, cast(date_trunc('month', closed_on) as date)
        from share where closed_on is not null
        union
        select s."employeeId", cast(date_trunc('month', c.old_closed_on) as date)
        from change c
        cross join jsonb_to_recordset(c.old_supporters) as s ("employeeId" text)
        where c.old_closed_on is not null
      )
      select place, outcome, version, false as announced from change
      """;

  static final String REMOVE =
      """
      with gone as (
        delete from deal where source = :source and external_id = :externalId returning *
      ),
      noted as (
        insert into touched (employee_id, month)
        select distinct s."employeeId",
          cast(date_trunc('month', g.closed_on) as date)
        from gone g
        cross join jsonb_to_recordset(g.supporters) as s ("employeeId" text)
        where g.closed_on is not null
      )
      select count(*) from gone
      """;

  /** A closing is a day; its time is the beginning of that day. Bits: see Trait. */
  static final String MOMENTS =
      """
      with fact as (
        select t.employee_id, t.month, d.currency, s.closed_on,
          case d.status when 'WON' then 64 | 256 when 'LOST' then 128 | 256 else 0 end as traits,
          d.amount * s.share as amount_share, d.closed_on - d.opened_on as cycle_days
        from (select distinct employee_id, month from touched) t
        join deal_support s on s.employee_id = t.employee_id
          and s.closed_on >= t.month and s.closed_on < t.month + interval '1 month'
        join deal d on d.source = s.source and d.external_id = s.external_id
      ),
      contribution as (
        select f.employee_id, f.month, m.code as measure, f.closed_on,
          case m.value when 'AMOUNT_SHARE' then f.currency end as currency,
          case m.value when 'ONE' then 1
            when 'AMOUNT_SHARE' then f.amount_share
            when 'CYCLE_DAYS' then f.cycle_days end as value
        from fact f
        join measure m on m.fact = 'DEAL' and m.basis = 'CLOSED'
          and f.traits & m.condition = m.condition
      )
      insert into computed (employee_id, month, measure, currency, count, sum, weighted_sum, weight,
        min, max, last, last_at)
      select employee_id, month, measure, max(currency), count(*), sum(value), sum(value), count(*),
        min(value), max(value), (max(array[extract(epoch from closed_on), value]))[2],
        cast(max(closed_on) as timestamp) at time zone :zone
      from contribution
      group by employee_id, month, measure
      """;

  static final String MARKS =
      """
      insert into rollup_mark (fact, employee_id, months)
      select 'DEAL', employee_id,
        array_agg(distinct cast(date_trunc('month', closed_on) as date))
      from deal_support where closed_on is not null group by employee_id
      """;

  /** Bits: see Trait. */
  static final String RECORDS =
      """
      with hit as (
        select s.source || ':' || s.external_id as record_id, d.customer, m.code,
          m.aggregation,
          cast(s.closed_on as timestamp) at time zone :zone as at,
          case m.value when 'ONE' then 1
            when 'AMOUNT_SHARE' then d.amount * s.share
            when 'CYCLE_DAYS' then d.closed_on - d.opened_on end as value
        from unnest(cast(:months as date[])) as month
        join deal_support s on s.employee_id = :employeeId
          and s.closed_on >= month and s.closed_on < month + interval '1 month'
        join deal d on d.source = s.source and d.external_id = s.external_id
        join measure m on m.code in (:above, :below)
          and (case d.status when 'WON' then 64 | 256 when 'LOST' then 128 | 256 else 0 end)
            & m.condition = m.condition
      ),
      counted as (
        select record_id, customer, cast(null as text) as priority,
          cast(null as timestamptz) as due_at, cast(null as timestamptz) as completed_at, at,
          max(value) as value,
          sum(case aggregation when 'COUNT' then 1 else value end)
            filter (where code = :above) as above,
          sum(case when aggregation = 'SUM' then value else 1 end)
            filter (where code = :below) as below
        from hit group by record_id, customer, at
      )
      select * from counted
      where (at, record_id) > (cast(:afterTime as timestamptz), :afterId collate "C")
      order by at, record_id
      limit cast(:limit as integer)
      """;
}

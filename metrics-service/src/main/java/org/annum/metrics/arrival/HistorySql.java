package org.annum.metrics.arrival;

import java.util.Objects;
import org.annum.metrics.measure.model.FactKind;

/**
 * The stored values before facts that arrive: one statement for all of them. Of each, the latest
 * {@code values} since the fact of the same person and measure that was asked about before it.
 */
final class HistorySql {
  private HistorySql() {}

  static String of(FactKind fact) {
    return switch (fact) {
      case DATA_POINT -> DATA_POINT;
      case DEAL -> DEAL;
      case ACTIVITY ->
          throw new IllegalArgumentException(Objects.toString(fact)); // see ArrivalPolicy
    };
  }

  private static final String DATA_POINT =
      """
      select a.no, h.record_id, h.at, h.value
      from json_to_recordset(cast(:asked as json)) as a
        (no integer, "employeeId" text, kind text, since timestamptz, before timestamptz,
         "values" integer)
      cross join lateral (
        select p.source || ':' || p.external_id as record_id, p.occurred_at as at, p.value
        from data_point p
        where p.employee_id = a."employeeId" and p.metric = a.kind
          and p.occurred_at < a.before and p.occurred_at >= coalesce(a.since, '-infinity')
        order by p.occurred_at desc
        limit a."values") h
      """;

  /** Bits: see Trait. */
  private static final String DEAL =
      """
      select a.no, h.record_id, cast(h.closed_on as timestamp) at time zone :zone as at, h.value
      from (
        select no, "employeeId" as employee_id, "values", measure,
          cast(coalesce(since, '-infinity') at time zone :zone as date) as since,
          cast(before at time zone :zone as date) as before
        from json_to_recordset(cast(:asked as json)) as asked
          (no integer, "employeeId" text, measure text, since timestamptz, before timestamptz,
           "values" integer)) a
      join measure m on m.code = a.measure
      cross join lateral (
        select d.source || ':' || d.external_id as record_id, s.closed_on,
          case m.value when 'AMOUNT_SHARE' then d.amount * s.share
            when 'CYCLE_DAYS' then d.closed_on - d.opened_on end as value
        from deal_support s
        join deal d on d.source = s.source and d.external_id = s.external_id
          and (case d.status when 'WON' then 64 | 256 when 'LOST' then 128 | 256 else 0 end)
            & m.condition = m.condition
        where s.employee_id = a.employee_id and s.closed_on < a.before and s.closed_on >= a.since
        order by s.closed_on desc
        limit a."values") h
      """;
}

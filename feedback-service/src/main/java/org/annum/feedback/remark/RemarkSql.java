package org.annum.feedback.remark;

import org.annum.feedback.intake.RecordSql;

/** The statements of remarks. */
final class RemarkSql {
  private static final String LOCK =
      """
      select r.source, r.external_id, r.employee_id, r.month
        from remark r
        join jsonb_to_recordset(cast(:rows as jsonb)) as i (source text, "externalId" text)
          on r.source = i.source and r.external_id = i."externalId"
       order by r.source, r.external_id
         for update of r
      """;

  private static final String UPSERT =
      """
      insert into remark as r
             (source, external_id, employee_id, customer, channel, occurred_at, month, sentiment, comment, themes)
      select source, "externalId", "employeeId", customer, channel, "occurredAt", month, sentiment, comment, themes
        from jsonb_to_recordset(cast(:rows as jsonb))
             as i (source text, "externalId" text, "employeeId" text, customer text, channel text,
                   "occurredAt" timestamptz, month date, sentiment text, comment text, themes jsonb)
       order by source, "externalId"
          on conflict (source, external_id) do update
         set employee_id = excluded.employee_id, customer = excluded.customer,
             channel = excluded.channel, occurred_at = excluded.occurred_at,
             month = excluded.month, sentiment = excluded.sentiment, comment = excluded.comment,
             themes = excluded.themes, version = r.version + 1
       where (r.employee_id, r.customer, r.channel, r.occurred_at, r.month, r.sentiment, r.comment)
             is distinct from
             (excluded.employee_id, excluded.customer, excluded.channel, excluded.occurred_at,
              excluded.month, excluded.sentiment, excluded.comment)
      returning source, external_id, xmax = 0
      """;

  /** Lowlights: negative remarks, the latest first, at most 200. */
  static final String SUMMARISE =
      """
      with said as (
        select r.*,
               row_number() over (partition by r.employee_id, r.month
                 order by r.sentiment <> 'NEGATIVE', r.occurred_at desc, r.source, r.external_id) as place
          from remark r
          join jsonb_to_recordset(cast(:keys as jsonb)) as k ("employeeId" text, month date)
            on r.employee_id = k."employeeId" and r.month = k.month
      ),
      theme as (
        select employee_id, month,
               jsonb_agg(jsonb_build_object('theme', theme, 'polarity', polarity, 'count', n)
                         order by theme, polarity) as themes
          from (select s.employee_id, s.month, m ->> 'theme' as theme,
                       m ->> 'polarity' as polarity, count(*) as n
                  from said s cross join lateral jsonb_array_elements(s.themes) as m
                 group by 1, 2, 3, 4) counted
         group by employee_id, month
      ),
      lowlight as (
        select employee_id, month,
               jsonb_agg(jsonb_build_object(
                 'recordId', source || ':' || external_id,
                 'occurredAt', to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                 'customer', customer, 'score', null, 'themes', themes, 'text', comment)
                 order by place) as records
          from said
         where sentiment = 'NEGATIVE' and place <= 200
         group by employee_id, month
      )
      select s.employee_id, to_char(s.month, 'YYYY-MM'),
             jsonb_build_object(
               'count', count(*),
               'positive', count(*) filter (where s.sentiment = 'POSITIVE'),
               'negative', count(*) filter (where s.sentiment = 'NEGATIVE'),
               'themes', coalesce((select t.themes from theme t
                 where t.employee_id = s.employee_id and t.month = s.month), '[]'),
               'lowlights', coalesce((select l.records from lowlight l
                 where l.employee_id = s.employee_id and l.month = s.month), '[]'))::text
        from said s
       group by s.employee_id, s.month
      """;

  static final RecordSql SQL = new RecordSql(LOCK, UPSERT, SUMMARISE);

  private RemarkSql() {}
}

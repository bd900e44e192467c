package org.annum.feedback.survey;

import org.annum.feedback.intake.RecordSql;

/** The statements of survey responses. */
final class SurveySql {
  private static final String LOCK =
      """
      select r.source, r.external_id, r.employee_id, r.month
        from survey_response r
        join jsonb_to_recordset(cast(:rows as jsonb)) as i (source text, "externalId" text)
          on r.source = i.source and r.external_id = i."externalId"
       order by r.source, r.external_id
         for update of r
      """;

  private static final String UPSERT =
      """
      insert into survey_response as r
             (source, external_id, employee_id, customer, task_id, submitted_at, month, score, comment, themes)
      select source, "externalId", "employeeId", customer, "taskId", "submittedAt", month, score, comment, themes
        from jsonb_to_recordset(cast(:rows as jsonb))
             as i (source text, "externalId" text, "employeeId" text, customer text, "taskId" text,
                   "submittedAt" timestamptz, month date, score smallint, comment text, themes jsonb)
       order by source, "externalId"
          on conflict (source, external_id) do update
         set employee_id = excluded.employee_id, customer = excluded.customer,
             task_id = excluded.task_id, submitted_at = excluded.submitted_at,
             month = excluded.month, score = excluded.score, comment = excluded.comment,
             themes = excluded.themes, version = r.version + 1
       where (r.employee_id, r.customer, r.task_id, r.submitted_at, r.month, r.score, r.comment)
             is distinct from
             (excluded.employee_id, excluded.customer, excluded.task_id, excluded.submitted_at,
              excluded.month, excluded.score, excluded.comment)
      returning source, external_id, xmax = 0
      """;

  /** Lowlights: scores of 2 or less and complaints, the lowest and latest first, at most 200. */
  static final String SUMMARISE =
      """
      with answer as (
        select r.*,
               row_number() over (partition by r.employee_id, r.month
                 order by r.score > 2 and not r.themes @> '[{"polarity": "NEGATIVE"}]',
                          r.score, r.submitted_at desc, r.source, r.external_id) as place
          from survey_response r
          join jsonb_to_recordset(cast(:keys as jsonb)) as k ("employeeId" text, month date)
            on r.employee_id = k."employeeId" and r.month = k.month
      ),
      theme as (
        select employee_id, month,
               jsonb_agg(jsonb_build_object('theme', theme, 'polarity', polarity, 'count', n)
                         order by theme, polarity) as themes
          from (select a.employee_id, a.month, m ->> 'theme' as theme,
                       m ->> 'polarity' as polarity, count(*) as n
                  from answer a cross join lateral jsonb_array_elements(a.themes) as m
                 group by 1, 2, 3, 4) counted
         group by employee_id, month
      ),
      lowlight as (
        select employee_id, month,
               jsonb_agg(jsonb_build_object(
                 'recordId', source || ':' || external_id,
                 'occurredAt', to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                 'customer', customer, 'score', score, 'themes', themes, 'text', comment)
                 order by place) as records
          from answer
         where (score <= 2 or themes @> '[{"polarity": "NEGATIVE"}]') and place <= 200
         group by employee_id, month
      )
      select a.employee_id, to_char(a.month, 'YYYY-MM'),
             jsonb_build_object(
               'count', count(*),
               'sum', sum(a.score),
               'distribution', jsonb_build_object(
                 '1', count(*) filter (where a.score = 1),
                 '2', count(*) filter (where a.score = 2),
                 '3', count(*) filter (where a.score = 3),
                 '4', count(*) filter (where a.score = 4),
                 '5', count(*) filter (where a.score = 5)),
               'low', count(*) filter (where a.score <= 2),
               'themes', coalesce((select t.themes from theme t
                 where t.employee_id = a.employee_id and t.month = a.month), '[]'),
               'lowlights', coalesce((select l.records from lowlight l
                 where l.employee_id = a.employee_id and l.month = a.month), '[]'))::text
        from answer a
       group by a.employee_id, a.month
      """;

  static final RecordSql SQL = new RecordSql(LOCK, UPSERT, SUMMARISE);

  private SurveySql() {}
}

package org.annum.feedback.oneonone;

import org.annum.feedback.intake.RecordSql;

/** The statements of one-on-ones. */
final class OneOnOneSql {
  private static final String LOCK =
      """
      select r.source, r.external_id, r.employee_id, r.month
        from one_on_one r
        join jsonb_to_recordset(cast(:rows as jsonb)) as i (source text, "externalId" text)
          on r.source = i.source and r.external_id = i."externalId"
       order by r.source, r.external_id
         for update of r
      """;

  private static final String UPSERT =
      """
      insert into one_on_one as r
             (source, external_id, employee_id, manager_id, held_on, month, notes)
      select source, "externalId", "employeeId", "managerId", "heldOn", month, notes
        from jsonb_to_recordset(cast(:rows as jsonb))
             as i (source text, "externalId" text, "employeeId" text, "managerId" text,
                   "heldOn" date, month date, notes text)
       order by source, "externalId"
          on conflict (source, external_id) do update
         set employee_id = excluded.employee_id, manager_id = excluded.manager_id,
             held_on = excluded.held_on, month = excluded.month, notes = excluded.notes,
             version = r.version + 1
       where (r.employee_id, r.manager_id, r.held_on, r.month, r.notes)
             is distinct from
             (excluded.employee_id, excluded.manager_id, excluded.held_on, excluded.month, excluded.notes)
      returning source, external_id, xmax = 0
      """;

  /** That talks took place, never what was said. */
  private static final String SUMMARISE =
      """
      select r.employee_id, to_char(r.month, 'YYYY-MM'),
             jsonb_build_object(
               'count', count(*),
               'dates', jsonb_agg(r.held_on order by r.held_on))::text
        from one_on_one r
        join jsonb_to_recordset(cast(:keys as jsonb)) as k ("employeeId" text, month date)
          on r.employee_id = k."employeeId" and r.month = k.month
       group by r.employee_id, r.month
      """;

  static final RecordSql SQL = new RecordSql(LOCK, UPSERT, SUMMARISE);

  private OneOnOneSql() {}
}

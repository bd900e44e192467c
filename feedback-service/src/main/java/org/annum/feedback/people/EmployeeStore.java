package org.annum.feedback.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes the copy of the people; an event that is not newer changes nothing. */
@ApplicationScoped
class EmployeeStore {
  private static final String UPSERT =
      """
      insert into employee as e (employee_id, version, erased)
      select i."employeeId", i.version, i.erased
        from jsonb_to_recordset(cast(:employees as jsonb))
             as i ("employeeId" text, version bigint, erased boolean)
       order by i."employeeId"
          on conflict (employee_id) do update
         set version = excluded.version, erased = excluded.erased
       where e.version < excluded.version
      returning employee_id
      """;

  private static final String FORGET_LINES =
      """
      delete from employee_assignment where employee_id = any(:changed)
      """;

  private static final String ADD_LINES =
      """
      insert into employee_assignment (employee_id, valid_from, valid_to, manager_id)
      select i."employeeId", i."validFrom", i."validTo", i."managerId"
        from jsonb_to_recordset(cast(:lines as jsonb))
             as i ("employeeId" text, "validFrom" date, "validTo" date, "managerId" text)
       where i."employeeId" = any(:changed)
      """;

  private final Jdbi jdbi;

  EmployeeStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void apply(List<EmployeeRow> employees, List<EmployeeRow.Line> lines) {
    jdbi.useHandle(
        handle -> {
          String[] changed = upsert(handle, employees);
          if (changed.length > 0) {
            handle.createUpdate(FORGET_LINES).bind("changed", changed).execute();
            handle
                .createUpdate(ADD_LINES)
                .bind("lines", EventJson.write(lines))
                .bind("changed", changed)
                .execute();
          }
        });
  }

  private static String[] upsert(Handle handle, List<EmployeeRow> employees) {
    return handle
        .createQuery(UPSERT)
        .bind("employees", EventJson.write(employees))
        .mapTo(String.class)
        .list()
        .toArray(String[]::new);
  }
}

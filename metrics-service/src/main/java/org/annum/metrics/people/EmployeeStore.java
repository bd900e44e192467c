package org.annum.metrics.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes the view of people. */
@ApplicationScoped
class EmployeeStore {
  private static final String UPSERT =
      """
      insert into employee as e (employee_id, version, erased, start_date, end_date)
      select "employeeId", version, erased, "startDate", "endDate"
      from json_to_recordset(cast(:states as json)) as state
        ("employeeId" text, version bigint, erased boolean, "startDate" date, "endDate" date)
      order by "employeeId"
      on conflict (employee_id) do update set
        version = excluded.version, erased = excluded.erased,
        start_date = excluded.start_date, end_date = excluded.end_date
        where e.version < excluded.version
      returning employee_id
      """;

  private static final String DELETE_LINES =
      """
      delete from reporting_line where employee_id = any (:ids)
      """;

  private static final String INSERT_LINES =
      """
      insert into reporting_line (employee_id, valid_from, valid_to, team, manager_id)
      select "employeeId", "validFrom", "validTo", team, "managerId"
      from json_to_recordset(cast(:states as json)) as state ("employeeId" text, lines json),
        json_to_recordset(lines) as line
          ("validFrom" date, "validTo" date, team text, "managerId" text)
      where "employeeId" = any (:ids)
      """;

  private final Jdbi jdbi;

  EmployeeStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Takes over the states that are newer than what is known. */
  void save(List<EmployeeState> states) {
    String json = EventJson.write(states);
    jdbi.useHandle(
        handle -> {
          List<String> newer =
              handle.createQuery(UPSERT).bind("states", json).mapTo(String.class).list();
          replaceLines(handle, json, newer);
        });
  }

  private static void replaceLines(Handle handle, String json, List<String> ids) {
    Object[] array = ids.toArray();
    handle.createUpdate(DELETE_LINES).bindArray("ids", String.class, array).execute();
    handle
        .createUpdate(INSERT_LINES)
        .bind("states", json)
        .bindArray("ids", String.class, array)
        .execute();
  }
}

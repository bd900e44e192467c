package org.annum.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Makes people whom nobody else uses. */
@ApplicationScoped
public class TestPeople {
  private static final AtomicInteger NEXT = new AtomicInteger(100_000);

  private final Jdbi jdbi;

  TestPeople(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A person without a manager. */
  public String employee() {
    String id = "T" + NEXT.incrementAndGet();
    known(id);
    return id;
  }

  /** Makes a person of this id. */
  public void known(String id) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into employee (employee_id, version, erased) values (?, 1, false)"
                    + " on conflict do nothing",
                id));
  }

  /** Lets somebody be the manager from one day to another, {@code 2024-01-01} for instance. */
  public void reports(String employeeId, String managerId, String from, String to) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into reporting_line (employee_id, manager_id, valid_from, valid_to)"
                    + " values (?, ?, cast(? as date), cast(? as date))",
                employeeId,
                managerId,
                from,
                to));
  }

  /** As {@link #reports}, in a team. */
  public void reports(String employeeId, String managerId, String from, String to, String team) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into reporting_line (employee_id, manager_id, valid_from, valid_to, team)"
                    + " values (?, ?, cast(? as date), cast(? as date), ?)",
                employeeId,
                managerId,
                from,
                to,
                team));
  }

  /** Puts somebody into a team from one day on; {@code managerId} may be null. */
  public void belongs(String employeeId, String team, String managerId, String from) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into reporting_line (employee_id, team, manager_id, valid_from)"
                    + " values (?, ?, ?, cast(? as date))",
                employeeId,
                team,
                managerId,
                from));
  }
}

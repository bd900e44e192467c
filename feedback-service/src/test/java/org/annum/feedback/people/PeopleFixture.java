package org.annum.feedback.people;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Makes people as if goals-service had published them; each test makes its own. */
@Unremovable
@ApplicationScoped
public class PeopleFixture {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final EmployeeStore store;
  private final Jdbi jdbi;

  PeopleFixture(EmployeeStore store, Jdbi jdbi) {
    this.store = store;
    this.jdbi = jdbi;
  }

  /** A new employee without a manager. */
  public String hired() {
    return hiredUnder(null);
  }

  /** A new employee who has had this manager since 2020. */
  public String hiredUnder(@Nullable String managerId) {
    return hired(managerId, LocalDate.of(2020, 1, 1), null);
  }

  /** A new employee who had this manager between the days. */
  public String hired(@Nullable String managerId, LocalDate from, @Nullable LocalDate to) {
    String id = "P" + NUMBER.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    List<EmployeeRow.Line> lines = new ArrayList<>();
    if (managerId != null) {
      lines.add(new EmployeeRow.Line(id, from, to, managerId));
    }
    QuarkusTransaction.requiringNew()
        .run(() -> store.apply(List.of(new EmployeeRow(id, 1, false)), lines));
    return id;
  }

  /** Adds a manager the employee had between the days. */
  public void transfers(String employeeId, String managerId, LocalDate from, LocalDate to) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(
                            "insert into employee_assignment values (?, ?, ?, ?)",
                            employeeId,
                            from,
                            to,
                            managerId)));
  }

  /** The employee is deleted at goals-service. */
  public void leaves(String employeeId) {
    QuarkusTransaction.requiringNew()
        .run(() -> store.apply(List.of(new EmployeeRow(employeeId, 2, true)), List.of()));
  }
}

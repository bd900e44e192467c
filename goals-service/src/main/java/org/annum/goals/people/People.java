package org.annum.goals.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annum.goals.people.model.EmployeeState;
import org.annum.goals.people.model.ProposedEmployee;
import org.annum.kit.access.CurrentCaller;

/** What other features may ask of people. */
@ApplicationScoped
public class People {
  private final EmployeeRepository employees;
  private final EmployeeWriter writer;
  private final CurrentCaller caller;
  private final Clock clock;

  People(EmployeeRepository employees, EmployeeWriter writer, CurrentCaller caller, Clock clock) {
    this.employees = employees;
    this.writer = writer;
    this.caller = caller;
    this.clock = clock;
  }

  /** Whom the caller may see; each of the permissions opens the view on everybody. */
  public Sight sight(String... permissions) {
    return new Sight(caller.id(), Arrays.stream(permissions).anyMatch(caller::has), today());
  }

  /** Today in the organisation's time zone. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Those of the employees whom the caller is above today, directly or through others. */
  public Set<String> managedByCaller(Collection<String> employeeIds) {
    return employees.findManaged(caller.id(), employeeIds, today());
  }

  /** Locks those that exist until the transaction ends; tells which they are. */
  public Set<String> lock(Collection<String> employeeIds) {
    return employees.lock(employeeIds);
  }

  /**
   * Keeps others from changing people until the transaction ends, and tells the state of those that
   * exist.
   */
  public Map<String, EmployeeState> lockAll(Collection<String> employeeIds) {
    employees.lockReportingLines();
    return employees.findAnyByIds(employeeIds).stream()
        .filter(employee -> !employee.isDeleted())
        .map(Employee::state)
        .collect(Collectors.toMap(EmployeeState::employeeId, Function.identity()));
  }

  /** Saves whoever may be saved, in the caller's transaction; one result each, in order. */
  public List<SaveResult> save(List<ProposedEmployee> proposed) {
    return writer.save(proposed);
  }
}

package org.annum.goals.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.annum.kit.audit.Audit;
import org.annum.kit.outbox.Outbox;
import org.annum.kit.outbox.OutboxEvent;
import org.annum.kit.reemission.ReEmissionSource;
import org.jspecify.annotations.Nullable;

/** The only writer of employees: each change leaves its event in the same transaction. */
@ApplicationScoped
class EmployeeStore implements ReEmissionSource {
  private static final String TOPIC = "annum.people.v1";
  private static final String TYPE = "org.annum.employee";
  private static final int PORTION = 500;

  private final EmployeeRepository employees;
  private final Outbox outbox;
  private final Event<EmployeeDeleted> deletions;
  private final Audit audit;

  EmployeeStore(
      EmployeeRepository employees, Outbox outbox, Event<EmployeeDeleted> deletions, Audit audit) {
    this.employees = employees;
    this.outbox = outbox;
    this.deletions = deletions;
    this.audit = audit;
  }

  void save(Collection<Employee> changed) {
    publish(changed);
    changed.forEach(employee -> note("employee.saved", employee));
  }

  /** Deletes an employee, and lets the other features delete what belongs to them. */
  void delete(Employee employee) {
    // Whoever is writing something that belongs to this employee holds the lock until it is
    // visible.
    employees.lock(List.of(employee.employeeId()));
    deletions.fire(new EmployeeDeleted(employee.employeeId()));
    employee.delete();
    publish(List.of(employee));
    note("employee.deleted", employee);
  }

  private void publish(Collection<Employee> changed) {
    employees.persist(changed);
    // The version of the event is the one the flush gives.
    employees.flush();
    outbox.append(changed.stream().map(EmployeeStore::event).toList());
  }

  private void note(String action, Employee employee) {
    audit.record(action, "employee", employee.employeeId(), Map.of("version", employee.version()));
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public @Nullable String emit(@Nullable String after) {
    List<Employee> next = employees.lockNext(after == null ? "" : after, PORTION);
    outbox.append(next.stream().map(EmployeeStore::event).toList());
    return next.isEmpty() ? null : next.get(next.size() - 1).employeeId();
  }

  private static OutboxEvent event(Employee employee) {
    return employee.isDeleted()
        ? OutboxEvent.deletion(TOPIC, employee.employeeId(), TYPE, employee.version())
        : new OutboxEvent(
            TOPIC, employee.employeeId(), TYPE, employee.version(), EmployeeSnapshot.of(employee));
  }
}

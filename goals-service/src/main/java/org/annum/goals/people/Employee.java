package org.annum.goals.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.annum.goals.people.model.AssignmentHistory;
import org.annum.goals.people.model.EmployeeState;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is evaluated or evaluates. A deleted one stays as a row: when the id comes back, its
 * version goes on, so that consumers take the news for newer than the deletion.
 */
@Entity
@Table(name = "employee")
class Employee {
  private static final int PAGE = 512;

  @Id
  @Column(name = "employee_id")
  private String employeeId;

  @Column(nullable = false)
  private String name;

  @Column(name = "start_date", nullable = false)
  private LocalDate startDate;

  @Column(name = "end_date")
  private @Nullable LocalDate endDate;

  @ElementCollection
  @CollectionTable(name = "assignment", joinColumns = @JoinColumn(name = "employee_id"))
  @BatchSize(size = PAGE)
  private List<AssignmentRow> assignments = new ArrayList<>();

  @Column(nullable = false)
  private boolean deleted;

  @Version private long version = 1;

  protected Employee() {}

  Employee(EmployeeState state) {
    this.employeeId = state.employeeId();
    take(state);
  }

  /** Takes the state; tells whether that changed anything. */
  boolean become(EmployeeState state) {
    if (!deleted && state.equals(state())) {
      return false;
    }
    deleted = false;
    take(state);
    return true;
  }

  void delete() {
    deleted = true;
  }

  EmployeeState state() {
    return new EmployeeState(
        employeeId,
        name,
        startDate,
        endDate,
        new AssignmentHistory(assignments.stream().map(AssignmentRow::assignment).toList()));
  }

  String employeeId() {
    return employeeId;
  }

  boolean isDeleted() {
    return deleted;
  }

  long version() {
    return version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Employee employee && employeeId.equals(employee.employeeId);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(employeeId);
  }

  private void take(EmployeeState state) {
    name = state.name();
    startDate = state.startDate();
    endDate = state.endDate();
    List<AssignmentRow> rows =
        state.history().assignments().stream().map(AssignmentRow::of).toList();
    // Assigning a new list, or clearing an equal one, would rewrite every row.
    if (!rows.equals(List.copyOf(assignments))) {
      assignments.clear();
      assignments.addAll(rows);
    }
  }
}

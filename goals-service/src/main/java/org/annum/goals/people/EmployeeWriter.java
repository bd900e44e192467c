package org.annum.goals.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annum.goals.organisation.Organisation;
import org.annum.goals.people.model.Assignment;
import org.annum.goals.people.model.AssignmentHistory;
import org.annum.goals.people.model.EmployeePolicy;
import org.annum.goals.people.model.EmployeeState;
import org.annum.goals.people.model.ProposedEmployee;
import org.annum.goals.people.model.ReportingLines;
import org.annum.goals.people.model.ReportingPolicy;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Saves employees, one or many, in the caller's transaction: the same rules and the same events
 * whether they come alone, in bulk or in a file. Its queries do not grow with the number of people.
 */
@ApplicationScoped
class EmployeeWriter {
  private final EmployeeRepository employees;
  private final EmployeeStore store;
  private final Organisation organisation;

  EmployeeWriter(EmployeeRepository employees, EmployeeStore store, Organisation organisation) {
    this.employees = employees;
    this.store = store;
    this.organisation = organisation;
  }

  /** Saves whoever may be saved; one result each, in order. */
  List<SaveResult> save(List<ProposedEmployee> proposed) {
    Assessment assessment = assess(proposed);
    List<Employee> changed = new ArrayList<>();
    assessment.accepted().values().forEach(state -> apply(state, assessment, changed));
    register(changed);
    store.save(changed);
    return assessment.results();
  }

  /** What {@link #save} would answer; changes nothing. */
  List<SaveResult> preview(List<ProposedEmployee> proposed) {
    return assess(proposed).results();
  }

  private Assessment assess(List<ProposedEmployee> proposed) {
    employees.lockReportingLines();
    Map<String, EmployeeState> valid = new LinkedHashMap<>();
    List<List<Violation>> violations = new ArrayList<>();
    for (ProposedEmployee one : proposed) {
      List<Violation> found = EmployeePolicy.violations(one);
      if (found.isEmpty() && valid.putIfAbsent(one.state().employeeId(), one.state()) != null) {
        found = List.of(Violation.of("/employeeId", "employee.twice"));
      }
      violations.add(found);
    }
    Map<String, List<Violation>> reporting = reportingViolations(valid);
    valid.keySet().removeAll(reporting.keySet());
    Map<String, Employee> existing =
        employees.findAnyByIds(valid.keySet()).stream()
            .collect(Collectors.toMap(Employee::employeeId, employee -> employee));
    return Assessment.of(proposed, violations, reporting, valid, existing);
  }

  private Map<String, List<Violation>> reportingViolations(Map<String, EmployeeState> states) {
    Map<String, AssignmentHistory> histories = new LinkedHashMap<>();
    states.forEach((id, state) -> histories.put(id, state.history()));
    Set<String> managers =
        assignments(states.values())
            .map(Assignment::managerId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new ReportingPolicy(
            employees.findLiveIds(managers),
            ReportingLines.of(employees.findLinesUpwardFrom(managers)))
        .violations(histories);
  }

  private static void apply(EmployeeState state, Assessment assessment, List<Employee> changed) {
    Employee existing = assessment.existing().get(state.employeeId());
    if (existing == null) {
      changed.add(new Employee(state));
    } else if (existing.become(state)) {
      changed.add(existing);
    }
  }

  private void register(List<Employee> changed) {
    List<EmployeeState> states = changed.stream().map(Employee::state).toList();
    organisation.register(
        assignments(states).map(Assignment::team).collect(Collectors.toSet()),
        assignments(states).map(Assignment::position).collect(Collectors.toSet()));
  }

  private static Stream<Assignment> assignments(Collection<EmployeeState> states) {
    return states.stream().flatMap(state -> state.history().assignments().stream());
  }

  /** What was found out before anything changes. */
  private record Assessment(
      Map<String, EmployeeState> accepted,
      Map<String, Employee> existing,
      List<SaveResult> results) {

    static Assessment of(
        List<ProposedEmployee> proposed,
        List<List<Violation>> violations,
        Map<String, List<Violation>> reporting,
        Map<String, EmployeeState> accepted,
        Map<String, Employee> existing) {
      List<SaveResult> results = new ArrayList<>();
      for (int index = 0; index < proposed.size(); index++) {
        String id = proposed.get(index).employeeId();
        List<Violation> all = new ArrayList<>(violations.get(index));
        if (all.isEmpty()) {
          all.addAll(reporting.getOrDefault(id, List.of()));
        }
        results.add(
            all.isEmpty()
                ? saved(Objects.requireNonNull(accepted.get(id)), existing.get(id))
                : new SaveResult.Refused(id, all));
      }
      return new Assessment(accepted, new HashMap<>(existing), results);
    }

    private static SaveResult saved(EmployeeState state, @Nullable Employee existing) {
      return new SaveResult.Saved(state.employeeId(), effect(state, existing));
    }

    private static SaveResult.Effect effect(EmployeeState state, @Nullable Employee existing) {
      if (existing == null || existing.isDeleted()) {
        return SaveResult.Effect.CREATED;
      }
      return existing.state().equals(state)
          ? SaveResult.Effect.UNCHANGED
          : SaveResult.Effect.REPLACED;
    }
  }
}

package org.annum.goals.people.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annum.kit.problem.Violation;

/**
 * Who may be whose manager. People who are saved together may name each other, in any order; when
 * one of them is refused, so is everybody who counted on that one as manager.
 */
public final class ReportingPolicy {
  private final Set<String> known;
  private final ReportingLines stored;

  /**
   * @param known people who exist already, of those that are named
   * @param stored the lines upwards from them
   */
  public ReportingPolicy(Set<String> known, ReportingLines stored) {
    this.known = Set.copyOf(known);
    this.stored = stored;
  }

  /** What is wrong, by employee id; whoever is not in the result may be saved. */
  public Map<String, List<Violation>> violations(Map<String, AssignmentHistory> proposed) {
    Map<String, List<Violation>> refused = new LinkedHashMap<>();
    Map<String, AssignmentHistory> candidates = new LinkedHashMap<>(proposed);
    Map<String, List<Violation>> found;
    do {
      found = check(candidates);
      refused.putAll(found);
      candidates.keySet().removeAll(found.keySet());
    } while (!found.isEmpty());
    return refused;
  }

  private Map<String, List<Violation>> check(Map<String, AssignmentHistory> candidates) {
    Map<String, List<Violation>> found = new LinkedHashMap<>();
    ReportingLines lines = stored.with(candidates);
    candidates.forEach(
        (employeeId, history) -> {
          List<Violation> own = managers(employeeId, history, candidates.keySet());
          if (own.isEmpty() && lines.isInCycle(employeeId)) {
            own.add(Violation.of("/assignments", "employee.reporting-cycle", employeeId));
          }
          if (!own.isEmpty()) {
            found.put(employeeId, own);
          }
        });
    return found;
  }

  private List<Violation> managers(
      String employeeId, AssignmentHistory history, Set<String> together) {
    List<Violation> found = new ArrayList<>();
    List<Assignment> assignments = history.assignments();
    for (int index = 0; index < assignments.size(); index++) {
      String managerId = assignments.get(index).managerId();
      String pointer = "/assignments/" + index + "/managerId";
      if (employeeId.equals(managerId)) {
        found.add(Violation.of(pointer, "employee.own-manager"));
      } else if (managerId != null && !known.contains(managerId) && !together.contains(managerId)) {
        found.add(Violation.of(pointer, "employee.unknown-manager", managerId));
      }
    }
    return found;
  }
}

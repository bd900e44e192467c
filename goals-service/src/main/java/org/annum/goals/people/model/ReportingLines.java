package org.annum.goals.people.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who reports to whom in time. A cycle exists only where all its lines hold on a common day: two
 * people may have been each other's manager in different years.
 */
public final class ReportingLines {
  private final Map<String, List<ReportingLine>> upward;

  private ReportingLines(Map<String, List<ReportingLine>> upward) {
    this.upward = upward;
  }

  public static ReportingLines of(Collection<ReportingLine> lines) {
    return new ReportingLines(
        lines.stream().collect(Collectors.groupingBy(ReportingLine::employeeId)));
  }

  /** These lines with everything about the given people replaced. */
  public ReportingLines with(Map<String, AssignmentHistory> changed) {
    Map<String, List<ReportingLine>> result = new HashMap<>(upward);
    changed.forEach((employeeId, history) -> result.put(employeeId, lines(employeeId, history)));
    return new ReportingLines(result);
  }

  /** Whether following the managers of this employee leads back to them on some day. */
  public boolean isInCycle(String employeeId) {
    return leadsTo(employeeId, employeeId, LocalDate.MIN, LocalDate.MAX, new HashSet<>());
  }

  private boolean leadsTo(
      String wanted, String from, LocalDate first, LocalDate last, Set<String> path) {
    if (!path.add(from)) {
      return false;
    }
    boolean found =
        upward.getOrDefault(from, List.of()).stream()
            .anyMatch(line -> followed(line, wanted, first, last, path));
    path.remove(from);
    return found;
  }

  private boolean followed(
      ReportingLine line, String wanted, LocalDate first, LocalDate last, Set<String> path) {
    LocalDate start = line.validFrom().isAfter(first) ? line.validFrom() : first;
    LocalDate end = earlier(line.validTo(), last);
    if (start.isAfter(end)) {
      return false;
    }
    return line.managerId().equals(wanted) || leadsTo(wanted, line.managerId(), start, end, path);
  }

  private static LocalDate earlier(@Nullable LocalDate end, LocalDate last) {
    return end != null && end.isBefore(last) ? end : last;
  }

  private static List<ReportingLine> lines(String employeeId, AssignmentHistory history) {
    return history.assignments().stream()
        .flatMap(assignment -> line(employeeId, assignment).stream())
        .toList();
  }

  private static List<ReportingLine> line(String employeeId, Assignment assignment) {
    String managerId = assignment.managerId();
    return managerId == null
        ? List.of()
        : List.of(
            new ReportingLine(employeeId, managerId, assignment.validFrom(), assignment.validTo()));
  }
}

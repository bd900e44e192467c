package org.annum.goals.people.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.annum.goals.organisation.model.CodePolicy;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What an employee must look like by itself: syntax, dates and assignments that do not overlap.
 * Whether the managers exist is for {@link ReportingPolicy}.
 */
public final class EmployeePolicy {
  /** The id becomes part of message keys ({@code id:measure:month}) and paths. */
  private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[^\\s/:\\p{Cntrl}]{1,64}");

  private static final int NAME_LENGTH = 200;
  private static final int MAX_ASSIGNMENTS = 200;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private EmployeePolicy() {}

  /** Everything that is wrong with it; empty when it may be saved. */
  public static List<Violation> violations(ProposedEmployee proposed) {
    List<Violation> found = new ArrayList<>();
    checkId("/employeeId", proposed.employeeId(), found);
    checkName(proposed.name(), found);
    checkDates(proposed.startDate(), proposed.endDate(), found);
    checkAssignments(proposed, found);
    return found;
  }

  private static void checkId(String pointer, @Nullable String id, List<Violation> found) {
    if (id == null || id.isBlank()) {
      found.add(Violation.of(pointer, "value.required"));
    } else if (!ID.matcher(id).matches()) {
      found.add(Violation.of(pointer, "employee.bad-id"));
    }
  }

  private static void checkName(@Nullable String name, List<Violation> found) {
    if (name == null || name.isBlank()) {
      found.add(Violation.of("/name", "value.required"));
    } else if (name.length() > NAME_LENGTH) {
      found.add(Violation.of("/name", "value.wrong-size", 1, NAME_LENGTH));
    }
  }

  private static void checkDates(
      @Nullable LocalDate start, @Nullable LocalDate end, List<Violation> found) {
    if (start == null) {
      found.add(Violation.of("/startDate", "value.required"));
    }
    checkRange("/startDate", start, found);
    checkRange("/endDate", end, found);
    if (start != null && end != null && end.isBefore(start)) {
      found.add(Violation.of("/endDate", "employee.ends-before-start"));
    }
  }

  private static void checkRange(String pointer, @Nullable LocalDate day, List<Violation> found) {
    if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
      found.add(
          Violation.of(
              pointer, "employee.date-out-of-range", EARLIEST.toString(), LATEST.toString()));
    }
  }

  private static void checkAssignments(ProposedEmployee employee, List<Violation> found) {
    List<ProposedAssignment> assignments = employee.assignments();
    if (assignments.isEmpty()) {
      found.add(Violation.of("/assignments", "employee.assignment-required"));
    }
    if (assignments.size() > MAX_ASSIGNMENTS) {
      found.add(Violation.of("/assignments", "employee.too-many-assignments", MAX_ASSIGNMENTS));
      return;
    }
    IntStream.range(0, assignments.size())
        .forEach(
            index ->
                checkAssignment(employee, assignments.get(index)).stream()
                    .map(violation -> violation.under("/assignments/" + index))
                    .forEach(found::add));
    if (found.isEmpty()) {
      checkOverlaps(employee.state().history().assignments(), found);
    }
  }

  private static List<Violation> checkAssignment(
      ProposedEmployee employee, ProposedAssignment assignment) {
    List<Violation> found = new ArrayList<>();
    found.addAll(CodePolicy.violations("/position", assignment.position()));
    found.addAll(CodePolicy.violations("/team", assignment.team()));
    if (assignment.managerId() != null) {
      checkId("/managerId", assignment.managerId(), found);
    }
    checkRange("/validFrom", assignment.validFrom(), found);
    checkRange("/validTo", assignment.validTo(), found);
    checkWithinEmployment(employee, assignment, found);
    return found;
  }

  private static void checkWithinEmployment(
      ProposedEmployee employee, ProposedAssignment assignment, List<Violation> found) {
    LocalDate start = employee.startDate();
    LocalDate end = employee.endDate();
    LocalDate from = assignment.validFrom() == null ? start : assignment.validFrom();
    LocalDate to = assignment.validTo();
    if (from != null && start != null && from.isBefore(start)) {
      found.add(Violation.of("/validFrom", "employee.assignment-before-start", start.toString()));
    }
    if (from != null && end != null && from.isAfter(end)) {
      found.add(Violation.of("/validFrom", "employee.assignment-after-end", end.toString()));
    }
    if (from != null && to != null && to.isBefore(from)) {
      found.add(Violation.of("/validTo", "employee.assignment-ends-before-start"));
    }
  }

  private static void checkOverlaps(List<Assignment> sorted, List<Violation> found) {
    for (int index = 1; index < sorted.size(); index++) {
      if (sorted.get(index - 1).overlaps(sorted.get(index))) {
        found.add(
            Violation.of(
                "/assignments",
                "employee.assignment-overlaps",
                sorted.get(index).validFrom().toString()));
      }
    }
  }
}

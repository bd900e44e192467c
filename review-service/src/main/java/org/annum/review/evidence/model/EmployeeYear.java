package org.annum.review.evidence.model;

import java.util.Comparator;

/** Whose evidence, and of which year. */
public record EmployeeYear(String employeeId, int year) implements Comparable<EmployeeYear> {
  private static final Comparator<EmployeeYear> ORDER =
      Comparator.comparing(EmployeeYear::employeeId).thenComparingInt(EmployeeYear::year);

  @Override
  public int compareTo(EmployeeYear other) {
    return ORDER.compare(this, other);
  }
}

package org.annum.metrics.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a person a list shows.
 *
 * @param from first day
 * @param to last day
 */
public record FactFilter(String employeeId, LocalDate from, LocalDate to) {
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

  /** Reads the query parameters; without days all facts are meant. */
  public static FactFilter of(
      @Nullable String employeeId, @Nullable String from, @Nullable String to) {
    List<Violation> violations = new ArrayList<>();
    if (employeeId == null || employeeId.isBlank()) {
      violations.add(Violation.of("employeeId", "fact.value-missing"));
    }
    LocalDate first = day("from", from, FIRST_DAY, violations);
    LocalDate last = day("to", to, LAST_DAY, violations);
    if (last.isBefore(first)) {
      violations.add(Violation.of("to", "period.ends-before-it-starts"));
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    return new FactFilter(String.valueOf(employeeId), first, last);
  }

  private static LocalDate day(
      String name, @Nullable String text, LocalDate whenAbsent, List<Violation> violations) {
    if (text == null) {
      return whenAbsent;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      violations.add(Violation.of(name, "period.day-unreadable"));
      return whenAbsent;
    }
  }
}

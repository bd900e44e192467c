package org.annum.feedback.summary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The months a caller asks for; a missing end is open. */
public record MonthRange(LocalDate firstDay, LocalDate lastDay) {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  /** Reads the parameters {@code from} and {@code to}, both {@code 2024-03}, both inclusive. */
  public static MonthRange of(@Nullable String from, @Nullable String to) {
    List<Violation> violations = new ArrayList<>();
    LocalDate first = from == null ? EARLIEST : month("from", from, violations).atDay(1);
    LocalDate last = to == null ? LATEST : month("to", to, violations).atEndOfMonth();
    if (violations.isEmpty() && last.isBefore(first)) {
      violations.add(Violation.of("to", "range.ends-before-start"));
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    return new MonthRange(first, last);
  }

  private static YearMonth month(String parameter, String text, List<Violation> violations) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException notAMonth) {
      violations.add(Violation.of(parameter, "range.not-a-month"));
      return YearMonth.from(EARLIEST);
    }
  }
}

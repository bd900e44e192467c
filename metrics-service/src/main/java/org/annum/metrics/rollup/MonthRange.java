package org.annum.metrics.rollup;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Months, both ends included. */
public record MonthRange(YearMonth from, YearMonth to) {
  private static final int LONGEST = 240;
  private static final Pattern MONTH = Pattern.compile("[1-9]\\d{3}-(0[1-9]|1[0-2])");
  private static final YearMonth EPOCH = YearMonth.of(1970, 1);

  /** Reads two query parameters; refuses with everything that is wrong with them. */
  public static MonthRange of(@Nullable String from, @Nullable String to) {
    return of("", from, to);
  }

  /** Reads two fields of a body. */
  public static MonthRange ofBody(String from, String to) {
    return of("/", from, to);
  }

  private static MonthRange of(String prefix, @Nullable String from, @Nullable String to) {
    List<Violation> violations = new ArrayList<>();
    MonthRange range =
        new MonthRange(
            month(prefix + "from", from, violations), month(prefix + "to", to, violations));
    if (violations.isEmpty() && range.to.isBefore(range.from)) {
      violations.add(Violation.of(prefix + "to", "period.ends-before-it-starts"));
    } else if (violations.isEmpty() && ChronoUnit.MONTHS.between(range.from, range.to) >= LONGEST) {
      violations.add(Violation.of(prefix + "to", "period.too-long", String.valueOf(LONGEST)));
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    return range;
  }

  public static MonthRange of(String month) {
    return of(month, month);
  }

  private static YearMonth month(String name, @Nullable String text, List<Violation> violations) {
    if (text == null) {
      violations.add(Violation.of(name, "fact.value-missing"));
      return EPOCH;
    }
    if (!MONTH.matcher(text).matches()) {
      violations.add(Violation.of(name, "period.month-unreadable"));
      return EPOCH;
    }
    return YearMonth.parse(text);
  }
}

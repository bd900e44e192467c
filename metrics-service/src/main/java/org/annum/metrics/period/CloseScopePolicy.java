package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.annum.metrics.people.Employees;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;

/** Refuses to close a month that has not ended, or somebody's who does not exist. */
@ApplicationScoped
class CloseScopePolicy {
  private final Jdbi jdbi;
  private final Employees employees;
  private final Calendar calendar;
  private final Clock clock;

  CloseScopePolicy(Jdbi jdbi, Employees employees, Calendar calendar, Clock clock) {
    this.jdbi = jdbi;
    this.employees = employees;
    this.calendar = calendar;
    this.clock = clock;
  }

  void require(ClosePeriodRequest request) {
    List<Violation> violations = new ArrayList<>();
    if (!request.month().isBefore(calendar.monthOf(clock.instant()))) {
      violations.add(Violation.of("/month", "period.not-ended"));
    }
    List<String> ids = Objects.requireNonNullElse(request.employeeIds(), List.of());
    Set<String> known = jdbi.withHandle(handle -> employees.known(handle, ids));
    for (int i = 0; i < ids.size(); i++) {
      if (!known.contains(ids.get(i))) {
        violations.add(Violation.of("/employeeIds/" + i, "fact.employee-unknown", ids.get(i)));
      }
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
  }
}

package org.annum.review.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.annum.review.evidence.model.EmployeeYear;
import org.annum.review.evidence.model.Evidence;
import org.jdbi.v3.core.Jdbi;

/** What the other features may ask about the evidence. */
@ApplicationScoped
public class Evidences {
  private static final String EMPLOYEES_WITH_GOALS =
      """
      select distinct employee_id from standard_view
       where kind = 'GOAL' and not erased and period = :year
       order by employee_id
      """;

  private static final String WITH_GOALS =
      """
      select distinct employee_id from standard_view
       where kind = 'GOAL' and not erased and period = :year and employee_id = any (:employees)
       order by employee_id
      """;

  private static final String NAME =
      """
      select doc ->> 'name' from employee_view where employee_id = :employeeId and not erased
      """;

  private final Jdbi jdbi;
  private final EvidenceReader reader;
  private final EvidenceChanges changes;

  Evidences(Jdbi jdbi, EvidenceReader reader, EvidenceChanges changes) {
    this.jdbi = jdbi;
    this.reader = reader;
    this.changes = changes;
  }

  public Map<EmployeeYear, Evidence> read(Collection<EmployeeYear> asked) {
    return reader.read(asked);
  }

  /** Those who have goals in a year. */
  public List<String> employeesWithGoals(int year) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(EMPLOYEES_WITH_GOALS)
                .bind("year", String.valueOf(year))
                .mapTo(String.class)
                .list());
  }

  /** Those among some employees who have goals in a year. */
  public List<String> withGoals(Collection<String> employeeIds, int year) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WITH_GOALS)
                .bindArray("employees", String.class, List.copyOf(employeeIds))
                .bind("year", String.valueOf(year))
                .mapTo(String.class)
                .list());
  }

  public Optional<String> nameOf(String employeeId) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(NAME).bind("employeeId", employeeId).mapTo(String.class).findOne());
  }

  /** Asks for an assembly as if the evidence had changed. */
  public void mark(Collection<EmployeeYear> changed) {
    changes.mark(changed);
  }

  /**
   * Takes changed employees and years off the list and works on them, in the caller's transaction:
   * when it rolls back, they are on it again.
   *
   * @return how many were taken; the work is not begun when there are none
   */
  public int claimChanged(int most, Consumer<List<EmployeeYear>> work) {
    return changes.claim(most, work);
  }

  /** Lets others go first, after an assembly that failed. */
  public void postpone(EmployeeYear changed) {
    changes.postpone(changed);
  }

  /** Whether the evidence changed and no assembly has seen it yet. */
  public boolean isPending(EmployeeYear asked) {
    return changes.isPending(asked);
  }

  /** Waits for a change, but no longer than the time given. */
  public void awaitChange(Duration atMost) throws InterruptedException {
    changes.await(atMost);
  }
}

package org.annum.metrics.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.problem.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who may look at whose facts and figures: the person, whoever was their manager on the day, and
 * who holds {@code facts:read}. To everybody else the person does not exist.
 */
@ApplicationScoped
public class Viewers {
  private static final String PERMISSION = "facts:read";

  private static final String VISIBLE =
      """
      select exists (
        select from employee e
        where e.employee_id = :employeeId and not e.erased
          and (:all or e.employee_id = :caller
            or manages(:caller, e.employee_id, :firstDay, :lastDay)))
      """;

  private static final String MONTHS =
      """
      select cast(month as date)
      from generate_series(cast(:from as timestamp), cast(:to as timestamp),
        interval '1 month') as month
      where :all or :employeeId = :caller
        or manages(:caller, :employeeId, cast(month as date),
          cast(month + interval '1 month' - interval '1 day' as date))
      order by month
      """;

  private final Jdbi jdbi;
  private final CurrentCaller caller;
  private final ReadAudit reads;

  Viewers(Jdbi jdbi, CurrentCaller caller, ReadAudit reads) {
    this.jdbi = jdbi;
    this.caller = caller;
    this.reads = reads;
  }

  public Viewer current() {
    return new Viewer(caller.id(), caller.has(PERMISSION));
  }

  /**
   * Refuses (404) unless the caller may see the person on some of the days; a look at somebody else
   * leaves an audit record.
   */
  public Viewer require(String employeeId, LocalDate firstDay, LocalDate lastDay) {
    Viewer viewer = current();
    boolean visible =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(VISIBLE)
                    .bind("employeeId", employeeId)
                    .bind("all", viewer.seesAll())
                    .bind("caller", viewer.callerId())
                    .bind("firstDay", firstDay)
                    .bind("lastDay", lastDay)
                    .mapTo(Boolean.class)
                    .one());
    if (!visible) {
      throw Refusal.notFound("employee.not-found", employeeId);
    }
    reads.person(employeeId);
    return viewer;
  }

  /**
   * Notes that the caller was shown something of a person, where {@link #require} was not asked.
   *
   * @param employeeId null when the caller asked for everybody they may see
   */
  public void saw(@Nullable String employeeId) {
    reads.person(employeeId);
  }

  /** Notes that the caller was shown a deal, which is several people's. */
  public void sawDeal(String recordId) {
    reads.deal(recordId);
  }

  /** The months of a range in which the caller may see the person; refuses (404) when none. */
  public List<YearMonth> months(String employeeId, YearMonth from, YearMonth to) {
    Viewer viewer = require(employeeId, from.atDay(1), to.atEndOfMonth());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MONTHS)
                .bind("employeeId", employeeId)
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .bind("from", from.atDay(1))
                .bind("to", to.atDay(1))
                .mapTo(LocalDate.class)
                .map(YearMonth::from)
                .list());
  }
}

package org.annum.metrics.applicability;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.rollup.MonthRange;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;

/**
 * Queries of months that do not count; those in which the viewer may not see the person are out.
 */
@ApplicationScoped
class InapplicableMonthRepository {
  private static final String LIST =
      """
      select * from inapplicable_month
      where employee_id = :employeeId and month between :from and :to
        and (month, measure) > (coalesce(cast(:afterMonth as date), '-infinity'),
          coalesce(:afterMeasure, '') collate "C")
        and (:all or employee_id = :caller
          or manages(:caller, employee_id, month,
            cast(month + interval '1 month' - interval '1 day' as date)))
      order by month, measure
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Calendar calendar;

  InapplicableMonthRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  List<InapplicableMonthResponse> list(
      String employeeId, MonthRange months, Viewer viewer, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("employeeId", employeeId)
                .bind("from", months.from().atDay(1))
                .bind("to", months.to().atDay(1))
                .bind("afterMonth", page.after(0))
                .bind("afterMeasure", page.after(1))
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .bind("limit", page.fetchSize())
                .map((row, context) -> response(row))
                .list());
  }

  private InapplicableMonthResponse response(ResultSet row) throws SQLException {
    return new InapplicableMonthResponse(
        row.getString("employee_id"),
        row.getString("measure"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getString("reason"),
        row.getString("marked_by"),
        calendar.local(row.getObject("marked_at", OffsetDateTime.class)));
  }
}

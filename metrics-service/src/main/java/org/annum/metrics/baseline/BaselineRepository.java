package org.annum.metrics.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Queries of baselines; they find only those of which the viewer may see every month that counts.
 */
@ApplicationScoped
class BaselineRepository {
  private static final String FIND =
      """
      select * from baseline
      where id = :id
        and (:all or employee_id = :caller or not exists (
          select from (
            select cast(month || '-01' as date) as month
            from jsonb_to_recordset(months) as counted (month text)) m
          where not manages(:caller, employee_id, m.month,
            cast(m.month + interval '1 month' - interval '1 day' as date))))
      """;

  private static final String LIST =
      """
      select * from baseline
      where employee_id = :employeeId
        and (cast(:after as uuid) is null or id > cast(:after as uuid))
        and (:all or employee_id = :caller or not exists (
          select from (
            select cast(month || '-01' as date) as month
            from jsonb_to_recordset(months) as counted (month text)) m
          where not manages(:caller, employee_id, m.month,
            cast(m.month + interval '1 month' - interval '1 day' as date))))
      order by id
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Calendar calendar;

  BaselineRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  Optional<Baseline> find(UUID id, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            seenBy(handle.createQuery(FIND).bind("id", id), viewer)
                .map((row, context) -> baseline(row))
                .findOne());
  }

  List<Baseline> list(String employeeId, Viewer viewer, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            seenBy(handle.createQuery(LIST), viewer)
                .bind("employeeId", employeeId)
                .bind("after", page.after(0))
                .bind("limit", page.fetchSize())
                .map((row, context) -> baseline(row))
                .list());
  }

  private static Query seenBy(Query query, Viewer viewer) {
    return query.bind("all", viewer.seesAll()).bind("caller", viewer.callerId());
  }

  private Baseline baseline(ResultSet row) throws SQLException {
    return new Baseline(
        row.getObject("id", UUID.class),
        row.getString("employee_id"),
        row.getString("measure"),
        Aggregation.valueOf(row.getString("aggregation")),
        YearMonth.from(row.getObject("from_month", LocalDate.class)),
        YearMonth.from(row.getObject("to_month", LocalDate.class)),
        List.of(EventJson.read(row.getString("months"), Baseline.Month[].class)),
        row.getString("created_by"),
        calendar.local(row.getObject("created_at", OffsetDateTime.class)));
  }
}

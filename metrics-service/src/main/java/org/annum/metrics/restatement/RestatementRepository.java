package org.annum.metrics.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.annum.kit.event.EventJson;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.restatement.RestatementResponse.RestatedState;
import org.annum.metrics.rollup.MomentsResponse;
import org.annum.metrics.rollup.model.Calendar;
import org.annum.metrics.rollup.model.RestatementCause;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Queries of restatements; of months in which the viewer may not see the person there are none. */
@ApplicationScoped
class RestatementRepository {
  private static final String LIST =
      """
      select * from restatement
      where (cast(:employeeId as text) is null or employee_id = :employeeId)
        and month between :from and :to
        and id > coalesce(:after, 0)
      order by id
      limit :limit
      """;

  /** As {@link #LIST}, of the caller and of whom the caller was above in the month. */
  private static final String LIST_OWN =
      """
      with recursive below (employee_id) as (
        select l.employee_id from reporting_line l where l.manager_id = :caller
        union
        select l.employee_id
        from below b
        cross join lateral (
          select r.employee_id from reporting_line r
          where r.manager_id = b.employee_id offset 0) l -- looked up, however many are guessed
      ),
      visible (employee_id) as (
        select :caller union select employee_id from below
      )
      select r.*
      from visible v
      join restatement r on r.employee_id = v.employee_id
      where (cast(:employeeId as text) is null or r.employee_id = :employeeId)
        and r.month between :from and :to
        and r.id > coalesce(:after, 0)
        and (r.employee_id = :caller or manages(:caller, r.employee_id, r.month,
          cast(r.month + interval '1 month' - interval '1 day' as date)))
      order by r.id
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Measures measures;
  private final Calendar calendar;

  RestatementRepository(Jdbi jdbi, Measures measures, Calendar calendar) {
    this.jdbi = jdbi;
    this.measures = measures;
    this.calendar = calendar;
  }

  List<RestatementResponse> list(RestatementFilter filter, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            select(handle, filter.viewer())
                .bind("employeeId", filter.employeeId())
                .bind("from", filter.months().from().atDay(1))
                .bind("to", filter.months().to().atDay(1))
                .bind("after", page.afterNumber(0))
                .bind("limit", page.fetchSize())
                .map((row, context) -> response(row))
                .list());
  }

  private static Query select(Handle handle, Viewer viewer) {
    return viewer.seesAll()
        ? handle.createQuery(LIST)
        : handle.createQuery(LIST_OWN).bind("caller", viewer.callerId());
  }

  private RestatementResponse response(ResultSet row) throws SQLException {
    String measure = row.getString("measure");
    StoredState before = state(row.getString("before"));
    StoredState after = state(row.getString("after"));
    BigDecimal valueBefore = value(measure, before);
    BigDecimal valueAfter = value(measure, after);
    return new RestatementResponse(
        row.getLong("id"),
        row.getString("employee_id"),
        measure,
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getLong("version"),
        RestatementCause.valueOf(row.getString("cause")),
        calendar.local(row.getObject("restated_at", OffsetDateTime.class)),
        row.getString("currency"),
        valueBefore,
        valueAfter,
        valueBefore == null || valueAfter == null ? null : valueAfter.subtract(valueBefore),
        restated(before),
        restated(after));
  }

  private @Nullable RestatedState restated(@Nullable StoredState state) {
    return state == null
        ? null
        : new RestatedState(state.applicable(), MomentsResponse.from(state.moments(), calendar));
  }

  private @Nullable BigDecimal value(String measure, @Nullable StoredState state) {
    return state == null
        ? null
        : measures
            .find(measure)
            .map(definition -> definition.aggregation().value(state.moments()))
            .orElse(null);
  }

  private static @Nullable StoredState state(@Nullable String json) {
    return json == null ? null : EventJson.read(json, StoredState.class);
  }

  /** A figure as the statement that restates writes it down. */
  private record StoredState(boolean applicable, Moments moments) {}
}

package org.annum.metrics.period;

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
import org.annum.metrics.period.RestatementResponse.RestatedState;
import org.annum.metrics.rollup.model.Calendar;
import org.annum.metrics.rollup.model.RestatementCause;
import org.jdbi.v3.core.Jdbi;
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
        and (:all or employee_id = :caller
          or manages(:caller, employee_id, month,
            cast(month + interval '1 month' - interval '1 day' as date)))
      order by id
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
            handle
                .createQuery(LIST)
                .bind("employeeId", filter.employeeId())
                .bind("from", filter.months().from().atDay(1))
                .bind("to", filter.months().to().atDay(1))
                .bind("after", page.afterNumber(0))
                .bind("all", filter.viewer().seesAll())
                .bind("caller", filter.viewer().callerId())
                .bind("limit", page.fetchSize())
                .map((row, context) -> response(row))
                .list());
  }

  private RestatementResponse response(ResultSet row) throws SQLException {
    String measure = row.getString("measure");
    RestatedState before = state(row.getString("before"));
    RestatedState after = state(row.getString("after"));
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
        before,
        after);
  }

  private @Nullable BigDecimal value(String measure, @Nullable RestatedState state) {
    return state == null
        ? null
        : measures
            .find(measure)
            .map(definition -> definition.aggregation().value(state.moments()))
            .orElse(null);
  }

  private static @Nullable RestatedState state(@Nullable String json) {
    return json == null ? null : EventJson.read(json, RestatedState.class);
  }
}

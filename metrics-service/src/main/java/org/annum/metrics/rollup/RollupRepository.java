package org.annum.metrics.rollup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.annum.kit.event.EventJson;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.people.Viewer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Queries of rollups; a month in which the viewer may not see the person is left out. */
@ApplicationScoped
class RollupRepository {
  private static final String SERIES =
      """
      select month, version, applicable, currency, count, sum, weighted_sum, weight, min, max, last, last_at,
        exceptions
      from rollup
      where employee_id = :employeeId and measure = :measure and month between :from and :to
        and present
        and (:all or employee_id = :caller
          or manages(:caller, employee_id, month,
            cast(month + interval '1 month' - interval '1 day' as date)))
      order by month
      """;

  private final Jdbi jdbi;

  RollupRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Rollup> series(String employeeId, String measure, MonthRange range, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SERIES)
                .bind("employeeId", employeeId)
                .bind("measure", measure)
                .bind("from", range.from().atDay(1))
                .bind("to", range.to().atDay(1))
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .map((row, context) -> rollup(row))
                .list());
  }

  private static Rollup rollup(ResultSet row) throws SQLException {
    String exceptions = row.getString("exceptions");
    return new Rollup(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getLong("version"),
        row.getBoolean("applicable"),
        row.getString("currency"),
        new Moments(
            row.getLong("count"),
            row.getBigDecimal("sum"),
            row.getBigDecimal("weighted_sum"),
            row.getBigDecimal("weight"),
            row.getBigDecimal("min"),
            row.getBigDecimal("max"),
            row.getBigDecimal("last"),
            instant(row, "last_at")),
        exceptions == null ? null : EventJson.read(exceptions, JsonNode.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

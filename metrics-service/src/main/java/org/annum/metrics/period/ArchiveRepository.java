package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.rollup.MomentsResponse;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Queries of the figures as they were at a close. */
@ApplicationScoped
class ArchiveRepository {
  private static final String LIST =
      """
      select * from rollup_archive
      where close_id = :closeId
        and (cast(:employeeId as text) is null or employee_id = :employeeId)
        and (employee_id, measure) > (coalesce(:afterEmployee, '') collate "C",
          coalesce(:afterMeasure, '') collate "C")
      order by employee_id, measure
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Measures measures;
  private final Calendar calendar;

  ArchiveRepository(Jdbi jdbi, Measures measures, Calendar calendar) {
    this.jdbi = jdbi;
    this.measures = measures;
    this.calendar = calendar;
  }

  List<ArchivedRollupResponse> list(UUID closeId, @Nullable String employeeId, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("closeId", closeId)
                .bind("employeeId", employeeId)
                .bind("afterEmployee", page.after(0))
                .bind("afterMeasure", page.after(1))
                .bind("limit", page.fetchSize())
                .map((row, context) -> response(row))
                .list());
  }

  private ArchivedRollupResponse response(ResultSet row) throws SQLException {
    Moments moments = moments(row);
    String measure = row.getString("measure");
    return new ArchivedRollupResponse(
        row.getString("employee_id"),
        measure,
        row.getLong("version"),
        row.getBoolean("applicable"),
        row.getString("currency"),
        measures
            .find(measure)
            .map(definition -> definition.aggregation().value(moments))
            .orElse(null),
        MomentsResponse.from(moments, calendar));
  }

  private static Moments moments(ResultSet row) throws SQLException {
    OffsetDateTime lastAt = row.getObject("last_at", OffsetDateTime.class);
    return new Moments(
        row.getLong("count"),
        row.getBigDecimal("sum"),
        row.getBigDecimal("weighted_sum"),
        row.getBigDecimal("weight"),
        row.getBigDecimal("min"),
        row.getBigDecimal("max"),
        row.getBigDecimal("last"),
        lastAt == null ? null : lastAt.toInstant());
  }
}

package org.annum.metrics.datapoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.intake.FactFilter;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;

/** Queries of data points; what the viewer may not see is not found. */
@ApplicationScoped
class DataPointRepository {
  private static final String FIND =
      """
      select * from data_point
      where source = :source and external_id = :externalId
        and (:all or employee_id = :caller
          or manages(:caller, employee_id, cast(occurred_at at time zone :zone as date),
            cast(occurred_at at time zone :zone as date)))
      """;

  private static final String LIST =
      """
      select * from data_point
      where employee_id = :employeeId and occurred_at >= :starts and occurred_at < :ends
        and (:all or employee_id = :caller
          or manages(:caller, employee_id, cast(occurred_at at time zone :zone as date),
            cast(occurred_at at time zone :zone as date)))
        and (occurred_at, source, external_id)
          > (cast(:afterTime as timestamptz), :afterSource, :afterId)
      order by occurred_at, source, external_id
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Calendar calendar;

  DataPointRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  Optional<DataPointResponse> find(FactKey key, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("source", key.source())
                .bind("externalId", key.externalId())
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .bind("zone", calendar.zone().getId())
                .map((row, context) -> point(row))
                .findOne());
  }

  List<DataPointResponse> list(FactFilter filter, Viewer viewer, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("employeeId", filter.employeeId())
                .bind("starts", calendar.startOf(filter.from()))
                .bind("ends", calendar.startOf(filter.to().plusDays(1)))
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .bind("zone", calendar.zone().getId())
                .bind("afterTime", page.isFirst() ? "-infinity" : page.after(0))
                .bind("afterSource", page.isFirst() ? "" : page.after(1))
                .bind("afterId", page.isFirst() ? "" : page.after(2))
                .bind("limit", page.fetchSize())
                .map((row, context) -> point(row))
                .list());
  }

  private DataPointResponse point(ResultSet row) throws SQLException {
    return new DataPointResponse(
        row.getString("source"),
        row.getString("external_id"),
        row.getLong("version"),
        row.getString("employee_id"),
        row.getString("metric"),
        calendar.local(row.getObject("occurred_at", OffsetDateTime.class)),
        row.getBigDecimal("value"),
        row.getBigDecimal("weight"));
  }
}

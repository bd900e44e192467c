package org.annum.metrics.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.activity.model.Priority;
import org.annum.metrics.intake.FactFilter;
import org.annum.metrics.intake.FactKey;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Queries of activities; what the viewer may not see is not found. */
@ApplicationScoped
class ActivityRepository {
  private static final String FIND =
      """
      select * from activity a
      where source = :source and external_id = :externalId
        and (:all or employee_id = :caller
          or manages(:caller, employee_id, cast(due_at at time zone :zone as date),
            cast(due_at at time zone :zone as date)))
      """;

  private static final String LIST =
      """
      select * from activity a
      where employee_id = :employeeId and due_at >= :starts and due_at < :ends
        and (:all or employee_id = :caller
          or manages(:caller, employee_id, cast(due_at at time zone :zone as date),
            cast(due_at at time zone :zone as date)))
        and (due_at, source, external_id)
          > (cast(:afterDue as timestamptz), :afterSource, :afterId)
      order by due_at, source, external_id
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Calendar calendar;

  ActivityRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  Optional<ActivityResponse> find(FactKey key, Viewer viewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("source", key.source())
                .bind("externalId", key.externalId())
                .bind("all", viewer.seesAll())
                .bind("caller", viewer.callerId())
                .bind("zone", calendar.zone().getId())
                .map((row, context) -> activity(row))
                .findOne());
  }

  List<ActivityResponse> list(FactFilter filter, Viewer viewer, PageRequest page) {
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
                .bind("afterDue", page.isFirst() ? "-infinity" : page.after(0))
                .bind("afterSource", page.isFirst() ? "" : page.after(1))
                .bind("afterId", page.isFirst() ? "" : page.after(2))
                .bind("limit", page.fetchSize())
                .map((row, context) -> activity(row))
                .list());
  }

  private ActivityResponse activity(ResultSet row) throws SQLException {
    return new ActivityResponse(
        row.getString("source"),
        row.getString("external_id"),
        row.getLong("version"),
        row.getString("employee_id"),
        row.getString("type"),
        row.getString("customer"),
        Priority.valueOf(row.getString("priority")),
        time(row, "created_at"),
        calendar.local(row.getObject("due_at", OffsetDateTime.class)),
        time(row, "completed_at"),
        row.getObject("accurate", Boolean.class));
  }

  private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : calendar.local(time);
  }
}

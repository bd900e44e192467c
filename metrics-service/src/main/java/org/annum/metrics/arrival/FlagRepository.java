package org.annum.metrics.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.arrival.model.ArrivalRule;
import org.annum.metrics.arrival.model.FlagState;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.people.Viewer;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Queries of flags; what the viewer may not see is not found. */
@ApplicationScoped
class FlagRepository {
  private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

  private final Jdbi jdbi;
  private final Calendar calendar;

  FlagRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  Optional<Flag> find(UUID id, Viewer viewer, boolean decides) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FlagSql.FIND)
                .bind("id", id)
                .bind("caller", viewer.callerId())
                .bind("all", viewer.seesAll())
                .bind("decides", decides)
                .bind("zone", calendar.zone().getId())
                .map((row, context) -> flag(row))
                .findOne());
  }

  List<Flag> list(FlagFilter filter, Viewer viewer, PageRequest page) {
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery(viewer.seesAll() ? FlagSql.LIST : FlagSql.LIST_OWN);
          if (!viewer.seesAll()) {
            query.bind("caller", viewer.callerId()).bind("zone", calendar.zone().getId());
          }
          return query
              .bind("employeeId", filter.employeeId())
              .bind("measure", filter.measure())
              .bind("month", filter.month() == null ? null : filter.month().atDay(1))
              .bind("state", filter.state())
              .bind("after", page.isFirst() ? BEFORE_ALL : page.after(0))
              .bind("limit", page.fetchSize())
              .map((row, context) -> flag(row))
              .list();
        });
  }

  private Flag flag(ResultSet row) throws SQLException {
    return new Flag(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        FactKind.valueOf(row.getString("fact")),
        row.getString("source"),
        row.getString("external_id"),
        row.getLong("fact_version"),
        row.getString("employee_id"),
        row.getString("kind"),
        row.getString("measure"),
        ArrivalRule.valueOf(row.getString("rule")),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        Objects.requireNonNull(time(row, "at")),
        row.getBigDecimal("value"),
        row.getBigDecimal("lower"),
        row.getBigDecimal("upper"),
        time(row, "not_after"),
        FlagState.valueOf(row.getString("state")),
        Objects.requireNonNull(time(row, "flagged_at")),
        time(row, "closed_at"),
        row.getString("accepted_by"),
        row.getString("reason"),
        row.getBoolean("decidable"));
  }

  private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : calendar.local(time);
  }
}

package org.annum.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.annum.kit.paging.PageRequest;
import org.annum.metrics.period.model.PeriodCloseStatus;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Queries of closes. */
@ApplicationScoped
class PeriodCloseRepository {
  private static final String LIST =
      """
      select c.*, array(
          select p.employee_id from period_close_person p
          where p.close_id = c.id order by p.employee_id) as employees
      from period_close c
      where (cast(:id as uuid) is null or c.id = cast(:id as uuid))
        and (cast(:month as date) is null or c.month = cast(:month as date))
        and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
      order by c.id
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Calendar calendar;

  PeriodCloseRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  Optional<PeriodCloseResponse> find(UUID id) {
    return query(id, null, null, 1).stream().findFirst();
  }

  List<PeriodCloseResponse> list(@Nullable YearMonth month, PageRequest page) {
    return query(null, month == null ? null : month.atDay(1), page.after(0), page.fetchSize());
  }

  private List<PeriodCloseResponse> query(
      @Nullable UUID id, @Nullable LocalDate month, @Nullable String after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("id", id)
                .bind("month", month)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> response(row))
                .list());
  }

  private PeriodCloseResponse response(ResultSet row) throws SQLException {
    return new PeriodCloseResponse(
        row.getObject("id", UUID.class),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getBoolean("everybody"),
        Arrays.asList((String[]) row.getArray("employees").getArray()),
        PeriodCloseStatus.valueOf(row.getString("status")),
        List.of(EventJson.read(row.getString("checks"), CloseCheckResult[].class)),
        row.getString("force_reason"),
        row.getString("closed_by"),
        calendar.local(row.getObject("closed_at", OffsetDateTime.class)),
        row.getString("reopen_reason"),
        row.getString("reopened_by"),
        time(row.getObject("reopened_at", OffsetDateTime.class)));
  }

  private @Nullable OffsetDateTime time(@Nullable OffsetDateTime time) {
    return time == null ? null : calendar.local(time);
  }
}

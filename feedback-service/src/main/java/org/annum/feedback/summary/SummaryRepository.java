package org.annum.feedback.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.annum.feedback.access.Sight;
import org.annum.kit.event.EventJson;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads summaries; the object rule is part of the query. */
@ApplicationScoped
class SummaryRepository {
  private static final String LIST =
      """
      select s.employee_id, s.measure, s.period, s.first_day, s.version, s.body::text as body,
             :texts or s.employee_id = :caller
               or manages(:caller, s.employee_id, s.first_day, s.last_day) as with_text
        from feedback_summary s
       where s.employee_id = :employeeId
         and (cast(:measure as text) is null or s.measure = :measure)
         and s.first_day <= :lastDay and s.last_day >= :firstDay
         and not s.erased
         and (:everybody or s.employee_id = :caller
              or manages(:caller, s.employee_id, s.first_day, s.last_day))
         and (cast(:afterMeasure as text) is null
              or (s.measure, s.first_day, s.period)
                 > (:afterMeasure, cast(:afterDay as date), :afterPeriod))
       order by s.measure, s.first_day, s.period
       limit :limit
      """;

  private final Jdbi jdbi;

  SummaryRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<SummaryRow> list(Sight sight, SummaryFilter filter, SummaryPosition position) {
    return jdbi.withHandle(
        handle ->
            sight
                .bindTo(handle.createQuery(LIST))
                .bind("employeeId", filter.employeeId())
                .bind("measure", filter.measure())
                .bind("firstDay", filter.months().firstDay())
                .bind("lastDay", filter.months().lastDay())
                .bind("afterMeasure", position.measure())
                .bind("afterDay", position.firstDay())
                .bind("afterPeriod", position.period())
                .bind("limit", position.limit())
                .map((row, context) -> row(row))
                .list());
  }

  private static SummaryRow row(ResultSet row) throws SQLException {
    return new SummaryRow(
        row.getString("employee_id"),
        row.getString("measure"),
        row.getString("period"),
        row.getObject("first_day", LocalDate.class),
        row.getLong("version"),
        EventJson.read(row.getString("body"), StoredSummary.class),
        row.getBoolean("with_text"));
  }

  /** Which summaries. */
  record SummaryFilter(String employeeId, @Nullable String measure, MonthRange months) {}

  /** After which one, and how many. */
  record SummaryPosition(
      @Nullable String measure, @Nullable String firstDay, @Nullable String period, int limit) {}
}

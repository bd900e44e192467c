package org.annum.feedback.oneonone;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.annum.feedback.access.Sight;
import org.annum.feedback.intake.RecordReader;
import org.annum.feedback.summary.MonthRange;
import org.annum.kit.paging.Page;
import org.annum.kit.paging.PageRequest;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads talks; the object rule is part of every query. */
@ApplicationScoped
class OneOnOneRepository {
  private static final String LIST =
      """
      select r.*, :texts or :caller in (r.employee_id, r.manager_id) as with_text
        from one_on_one r
       where (cast(:employeeId as text) is null or r.employee_id = :employeeId)
         and r.month between :firstDay and :lastDay
         and (:everybody or :caller in (r.employee_id, r.manager_id)
              or manages(:caller, r.employee_id, r.held_on, r.held_on))
         and (cast(:afterSource as text) is null
              or (r.source, r.external_id) > (:afterSource, :afterId))
       order by r.source, r.external_id
       limit :limit
      """;

  private static final String GET =
      """
      select r.*, :texts or :caller in (r.employee_id, r.manager_id) as with_text
        from one_on_one r
       where r.source = :source and r.external_id = :externalId
         and (:everybody or :caller in (r.employee_id, r.manager_id)
              or manages(:caller, r.employee_id, r.held_on, r.held_on))
      """;

  private final RecordReader records;

  OneOnOneRepository(RecordReader records) {
    this.records = records;
  }

  Page<OneOnOneResponse> list(
      Sight sight, @Nullable String employeeId, MonthRange months, PageRequest page) {
    List<OneOnOneResponse> rows =
        records.list(LIST, sight, employeeId, months, page, this::response);
    return page.page(rows, row -> List.of(row.source(), row.externalId()));
  }

  Optional<OneOnOneResponse> find(Sight sight, String source, String externalId) {
    return records.find(GET, sight, source, externalId, this::response);
  }

  private OneOnOneResponse response(ResultSet row, StatementContext context) throws SQLException {
    return new OneOnOneResponse(
        row.getString("source"),
        row.getString("external_id"),
        row.getString("employee_id"),
        row.getString("manager_id"),
        row.getObject("held_on", LocalDate.class),
        row.getBoolean("with_text") ? row.getString("notes") : null,
        row.getLong("version"));
  }
}

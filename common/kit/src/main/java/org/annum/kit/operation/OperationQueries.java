package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.access.Caller;
import org.annum.kit.event.EventJson;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Messages;
import org.annum.kit.problem.Problem;
import org.annum.kit.problem.Problems;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads operations for those who may see them. */
@ApplicationScoped
class OperationQueries {
  private static final String FIND =
      """
      select id, kind, state, parameters::text as parameters, accepted, replaced, unchanged,
             rejected, done, total, created_at, started_at, finished_at, refusal::text as refusal
        from operation
       where id = :id and (submitted_by = :caller or :all)
      """;

  private static final String REJECTIONS =
      """
      select row_no, column_name, code, arguments::text as arguments, value
        from operation_rejection
       where operation_id = :id
         and (:row::bigint is null or (row_no, column_name, code) > (:row, :column, :code))
       order by row_no, column_name, code
       limit :limit
      """;

  private final Jdbi jdbi;
  private final Problems problems;

  OperationQueries(Jdbi jdbi, Problems problems) {
    this.jdbi = jdbi;
    this.problems = problems;
  }

  Optional<Operation> find(UUID id, Caller caller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", id)
                .bind("caller", caller.id())
                .bind("all", seesAll(caller))
                .map((row, context) -> operation(row))
                .findOne());
  }

  List<RejectedRow> rejections(UUID id, PageRequest page, Locale locale) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(REJECTIONS)
                .bind("id", id)
                .bind("row", page.afterNumber(0))
                .bind("column", page.after(1))
                .bind("code", page.after(2))
                .bind("limit", page.fetchSize())
                .map((row, context) -> rejection(row, locale))
                .list());
  }

  private static boolean seesAll(Caller caller) {
    return caller.has("suite:operate") || caller.roles().contains("hr");
  }

  private Operation operation(ResultSet row) throws SQLException {
    return new Operation(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        OperationState.valueOf(row.getString("state")),
        OperationRows.parameters(row),
        OperationRows.counts(row),
        OperationRows.progress(row),
        OperationRows.time(row, "created_at"),
        OperationRows.time(row, "started_at"),
        OperationRows.time(row, "finished_at"),
        problem(row.getString("refusal")));
  }

  private @Nullable Problem problem(@Nullable String refusal) {
    return refusal == null
        ? null
        : problems.of(EventJson.read(refusal, StoredRefusal.class).toRefusal());
  }

  private static RejectedRow rejection(ResultSet row, Locale locale) throws SQLException {
    String code = row.getString("code");
    Object[] arguments = EventJson.read(row.getString("arguments"), Object[].class);
    return new RejectedRow(
        row.getLong("row_no"),
        row.getString("column_name"),
        code,
        Messages.text(locale, code, arguments),
        row.getString("value"));
  }
}

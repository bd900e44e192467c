package org.annum.metrics.pull;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.event.EventJson;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Messages;
import org.annum.kit.problem.ProblemError;
import org.annum.kit.problem.Violation;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.pull.model.RunCause;
import org.annum.metrics.pull.model.RunState;
import org.annum.metrics.rollup.model.Calendar;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Queries of runs and of what they left out. */
@ApplicationScoped
class RunRepository {
  private static final String FIND =
      """
      select * from source_run where source = :source and id = :id
      """;

  private static final String LIST =
      """
      select * from source_run
      where source = :source and (cast(:before as uuid) is null or id < cast(:before as uuid))
      order by id desc
      limit :limit
      """;

  private static final String REJECTIONS =
      """
      select * from source_rejection
      where source = :source
        and (cast(:run as uuid) is null or run_id = cast(:run as uuid))
        and (not :open or settled_at is null)
        and (cast(:after as bigint) is null or id > cast(:after as bigint))
      order by id
      limit :limit
      """;

  private final Jdbi jdbi;
  private final Calendar calendar;

  RunRepository(Jdbi jdbi, Calendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  Optional<SourceRun> find(String source, UUID id, Locale language) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("source", source)
                .bind("id", id)
                .map((row, context) -> run(row, language))
                .findOne());
  }

  List<SourceRun> list(String source, PageRequest page, Locale language) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("source", source)
                .bind("before", page.after(0))
                .bind("limit", page.fetchSize())
                .map((row, context) -> run(row, language))
                .list());
  }

  List<SourceRejection> rejections(
      String source, RejectionFilter filter, PageRequest page, Locale language) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(REJECTIONS)
                .bind("source", source)
                .bind("run", filter.runId())
                .bind("open", filter.isOpenOnly())
                .bind("after", page.afterNumber(0))
                .bind("limit", page.fetchSize())
                .map((row, context) -> rejection(row, language))
                .list());
  }

  private SourceRun run(ResultSet row, Locale language) throws SQLException {
    return new SourceRun(
        row.getObject("id", UUID.class),
        row.getString("source"),
        RunCause.valueOf(row.getString("cause")),
        row.getString("requested_by"),
        RunState.valueOf(row.getString("state")),
        time(row, "started_at"),
        time(row, "finished_at"),
        row.getLong("pages"),
        row.getLong("accepted"),
        row.getLong("replaced"),
        row.getLong("unchanged"),
        row.getLong("rejected"),
        SourceError.of(row, language));
  }

  private SourceRejection rejection(ResultSet row, Locale language) throws SQLException {
    return new SourceRejection(
        row.getLong("id"),
        row.getObject("run_id", UUID.class),
        FactKind.valueOf(row.getString("fact_kind")),
        EventJson.read(row.getString("fact"), JsonNode.class),
        errors(row.getString("violations"), language),
        row.getInt("attempts"),
        calendar.local(row.getObject("first_rejected_at", OffsetDateTime.class)),
        calendar.local(row.getObject("rejected_at", OffsetDateTime.class)),
        row.getString("settlement"));
  }

  private static List<ProblemError> errors(String violations, Locale language) {
    return Arrays.stream(EventJson.read(violations, Violation[].class))
        .map(
            violation ->
                new ProblemError(
                    violation.pointer(),
                    violation.code(),
                    Messages.text(language, violation.code(), violation.arguments().toArray())))
        .toList();
  }

  private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : calendar.local(time);
  }
}

package org.annum.feedback.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.annum.feedback.access.Sight;
import org.annum.feedback.summary.MonthRange;
import org.annum.kit.paging.PageRequest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Reads records with the query of their feature, of which the object rule is a part. */
@ApplicationScoped
public class RecordReader {
  private final Jdbi jdbi;
  private final Clock clock;

  RecordReader(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * The records of a page, in order of source and external id.
   *
   * @param sql with the parameters of {@link Sight} and {@code :employeeId} (may be null), {@code
   *     :firstDay, :lastDay, :afterSource, :afterId, :limit}, and {@code :zone} if it needs it
   * @param employeeId null for everybody in sight
   */
  public <T> List<T> list(
      String sql,
      Sight sight,
      @Nullable String employeeId,
      MonthRange months,
      PageRequest page,
      RowMapper<T> mapper) {
    return jdbi.withHandle(
        handle ->
            query(handle, sql, sight)
                .bind("employeeId", employeeId)
                .bind("firstDay", months.firstDay())
                .bind("lastDay", months.lastDay())
                .bind("afterSource", page.after(0))
                .bind("afterId", page.after(1))
                .bind("limit", page.fetchSize())
                .map(mapper)
                .list());
  }

  /**
   * One record; empty also when it is out of sight.
   *
   * @param sql with the parameters of {@link Sight} and {@code :source, :externalId}, and {@code
   *     :zone} if it needs it
   */
  public <T> Optional<T> find(
      String sql, Sight sight, String source, String externalId, RowMapper<T> mapper) {
    return jdbi.withHandle(
        handle ->
            query(handle, sql, sight)
                .bind("source", source)
                .bind("externalId", externalId)
                .map(mapper)
                .findOne());
  }

  private Query query(Handle handle, String sql, Sight sight) {
    return sight
        .bindTo(handle.createQuery(sql))
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("zone", clock.getZone().getId());
  }
}

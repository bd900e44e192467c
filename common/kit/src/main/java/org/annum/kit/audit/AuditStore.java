package org.annum.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.annum.kit.paging.PageRequest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of audit records. */
@ApplicationScoped
class AuditStore {
  private static final String INSERT =
      """
      insert into audit_record (actor, action, subject_type, subject_id, detail, trace_id)
      values (:actor, :action, :subjectType, :subjectId, :detail, :traceId)
      """;

  private static final String PAGE =
      """
      select * from audit_record
       where (:subjectType::text is null or subject_type = :subjectType)
         and (:subjectId::text is null or subject_id = :subjectId)
         and (:actor::text is null or actor = :actor)
         and (:before::bigint is null or id < :before)
       order by id desc
       limit :rows
      """;

  private static final String SEALED =
      "select * from audit_record where hash is not null order by position";

  private static final String COUNT_UNSEALED =
      "select count(*) from audit_record where hash is null";

  private static final int FETCH_SIZE = 1_000;

  private final Jdbi jdbi;

  AuditStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void append(
      String actor,
      String action,
      String subjectType,
      String subjectId,
      String detail,
      @Nullable String traceId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("actor", actor)
                .bind("action", action)
                .bind("subjectType", subjectType)
                .bind("subjectId", subjectId)
                .bind("detail", detail)
                .bind("traceId", traceId)
                .execute());
  }

  /** Newest first. */
  List<AuditRecord> page(AuditFilter filter, PageRequest page) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PAGE)
                .bind("subjectType", filter.subjectType())
                .bind("subjectId", filter.subjectId())
                .bind("actor", filter.actor())
                .bind("before", page.afterNumber(0))
                .bind("rows", page.fetchSize())
                .map(AuditStore::read)
                .list());
  }

  /** Streams the chain from its start; needs a transaction, as the driver's cursor does. */
  void eachSealed(Consumer<AuditRecord> reader) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(SEALED)
                .setFetchSize(FETCH_SIZE)
                .map(AuditStore::read)
                .forEach(reader));
  }

  long countUnsealed() {
    return jdbi.withHandle(handle -> count(handle));
  }

  private static long count(Handle handle) {
    return handle.createQuery(COUNT_UNSEALED).mapTo(Long.class).one();
  }

  static AuditRecord read(ResultSet row, StatementContext context) throws SQLException {
    return new AuditRecord(
        row.getLong("id"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        row.getString("detail"),
        row.getString("trace_id"),
        row.getObject("position", Long.class),
        row.getString("hash"));
  }
}

package org.annum.kit.outbox;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The relay's side of the {@code outbox} table. */
final class OutboxTable {
  private static final String READ =
      """
      select id, topic, message_key, event_type, version, payload, packed, compressed_payload,
        payload_size, event_id, created_at, traceparent
      from (
        select sized.*, sum(size) over (order by id) as bytes
        from (
          select *, coalesce(payload_size, octet_length(payload), 0) as size
          from outbox order by id limit :rows) sized
      ) counted
      where bytes - size < :bytes
      order by id
      """;

  /**
   * Locks the lease, so that no other relay gets it and reads while this delete is under way: it
   * would publish some of the rows again but not the newer ones that this delete takes away.
   */
  private static final String DELETE =
      """
      with held as (
        select id from outbox_lease where owner = :owner and epoch = :epoch for update
      )
      delete from outbox
      where id = any(:ids) and exists (select from held)
      """;

  private static final String REFUSE =
      """
      with held as (
        select id from outbox_lease where owner = :owner and epoch = :epoch for update
      ),
      refused as (
        delete from outbox
        where id = :id and cast(:rest as text) is null and exists (select from held)
        returning topic, event_type
      ),
      shortened as (
        update outbox set payload = :rest, compressed_payload = null, payload_size = null
        where id = :id and cast(:rest as text) is not null and exists (select from held)
        returning topic, event_type
      )
      insert into event_dead_letter
        (direction, topic, message_key, event_type, version, payload, reason)
      select 'OUTGOING', topic, :key, event_type, :version,
        convert_to(cast(:payload as text), 'UTF8'), :reason
      from (select * from refused union all select * from shortened) event
      """;

  private final Jdbi jdbi;

  OutboxTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Returns the oldest rows, as many as fit; at least one when there is any. */
  List<OutboxRow> read(int rows, long bytes) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ)
                .bind("rows", rows)
                .bind("bytes", bytes)
                .map(OutboxTable::row)
                .list());
  }

  /** Deletes published rows; returns false, and deletes none, when the lease is lost. */
  boolean delete(Lease lease, List<OutboxRow> rows) {
    Long[] ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(DELETE)
                    .bind("owner", lease.owner())
                    .bind("epoch", lease.epoch())
                    .bindArray("ids", Long.class, (Object[]) ids)
                    .execute()
                > 0);
  }

  /** Sets an event aside for the operator; the others of its row stay. */
  void refuse(Lease lease, PendingEvent event, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(REFUSE)
                .bind("owner", lease.owner())
                .bind("epoch", lease.epoch())
                .bind("id", event.row().id())
                .bind("rest", event.row().packed() ? PackedEvents.without(event) : null)
                .bind("key", event.key())
                .bind("version", event.version())
                .bind("payload", event.body())
                .bind("reason", reason)
                .execute());
  }

  private static OutboxRow row(ResultSet row, StatementContext context) throws SQLException {
    byte[] payload = payload(row);
    return new OutboxRow(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("message_key"),
        row.getString("event_type"),
        row.getLong("version"),
        payload == null ? null : ByteBuffer.wrap(payload),
        row.getBoolean("packed"),
        row.getObject("event_id", UUID.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant().toString(),
        row.getString("traceparent"));
  }

  private static byte @Nullable [] payload(ResultSet row) throws SQLException {
    byte[] compressed = row.getBytes("compressed_payload");
    return compressed == null
        ? row.getBytes("payload")
        : new CompressedPayload(compressed, row.getInt("payload_size")).decompressed();
  }
}

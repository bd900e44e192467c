package org.annum.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of dead letters; works in the caller's transaction. */
@ApplicationScoped
public class DeadLetterStore {
  private static final String ADD =
      """
      insert into event_dead_letter
        (direction, topic, record_partition, record_offset, message_key, event_type, version,
         payload, reason, failed_at)
      values
        (:direction, :topic, :partition, :offset, :key, :type, :version, :payload, :reason, :failedAt)
      on conflict (topic, record_partition, record_offset)
        do update set reason = excluded.reason, failed_at = excluded.failed_at
      """;

  private static final String OVERTAKE =
      """
      delete from event_dead_letter letter
      using unnest(:keys, :versions) as applied (key, version)
      where letter.direction = 'INCOMING' and letter.topic = :topic
        and letter.message_key = applied.key and letter.version <= applied.version
      """;

  private static final String LIST =
      """
      select * from event_dead_letter where id > :after order by id limit :limit
      """;

  private static final String LOCK =
      """
      select * from event_dead_letter where id = :id for update
      """;

  private final Jdbi jdbi;

  DeadLetterStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds a letter; a record that is there already only gets its new reason. */
  public void add(DeadLetter letter) {
    String payload = letter.payload();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("direction", letter.direction().name())
                .bind("topic", letter.topic())
                .bind("partition", letter.partition())
                .bind("offset", letter.offset())
                .bind("key", letter.key())
                .bind("type", letter.type())
                .bind("version", letter.version())
                .bind("payload", payload == null ? null : payload.getBytes(UTF_8))
                .bind("reason", letter.reason())
                .bind("failedAt", letter.failedAt().atOffset(ZoneOffset.UTC))
                .execute());
  }

  /** Removes letters that no longer matter, since a newer version of their key was applied. */
  public void overtake(String topic, List<String> keys, List<Long> versions) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(OVERTAKE)
                .bind("topic", topic)
                .bindArray("keys", String.class, keys)
                .bindArray("versions", Long.class, versions)
                .execute());
  }

  public long count() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("select count(*) from event_dead_letter").mapTo(Long.class).one());
  }

  List<DeadLetter> list(long after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("after", after)
                .bind("limit", limit)
                .map(DeadLetterStore::letter)
                .list());
  }

  /** Finds a letter and keeps others from it until the end of the transaction. */
  Optional<DeadLetter> lock(long id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(LOCK).bind("id", id).map(DeadLetterStore::letter).findOne());
  }

  void delete(long id) {
    jdbi.useHandle(handle -> handle.execute("delete from event_dead_letter where id = ?", id));
  }

  private static DeadLetter letter(ResultSet row, StatementContext context) throws SQLException {
    byte[] payload = row.getBytes("payload");
    return new DeadLetter(
        row.getLong("id"),
        DeadLetter.Direction.valueOf(row.getString("direction")),
        row.getString("topic"),
        row.getObject("record_partition", Integer.class),
        row.getObject("record_offset", Long.class),
        row.getString("message_key"),
        row.getString("event_type"),
        row.getObject("version", Long.class),
        text(payload),
        row.getString("reason"),
        row.getObject("failed_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable String text(byte @Nullable [] payload) {
    return payload == null ? null : new String(payload, UTF_8);
  }
}

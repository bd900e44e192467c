package org.annum.kit.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annum.kit.paging.PageRequest;
import org.annum.kit.problem.Violation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of dead letters; works in the caller's transaction. */
@ApplicationScoped
public class DeadLetterStore {
  private static final String ADD =
      """
      insert into event_dead_letter
        (direction, topic, record_partition, record_offset, message_key, event_type, version,
         payload, headers, reason, violations, failed_at, standing)
      values
        (:direction, :topic, :partition, :offset, :key, :type, :version, :payload,
         cast(:headers as jsonb), :reason, cast(:violations as jsonb), :failedAt,
         :standing)
      on conflict (topic, record_partition, record_offset)
        do update set reason = excluded.reason, violations = excluded.violations,
          failed_at = excluded.failed_at, standing = excluded.standing
      """;

  private static final String OVERTAKE =
      """
      delete from event_dead_letter letter
      using unnest(:keys, :versions) as applied (key, version)
      where letter.direction = 'INCOMING' and letter.topic = :topic
        and letter.message_key = applied.key and letter.version <= applied.version
      """;

  private static final String OVERTAKE_UNVERSIONED =
      """
      delete from event_dead_letter letter
      using unnest(:keys, :types, :partitions, :offsets)
        as applied (key, type, record_partition, record_offset)
      where letter.direction = 'INCOMING' and letter.topic = :topic
        and letter.message_key = applied.key and letter.event_type = applied.type
        and (letter.record_partition <> applied.record_partition
          or letter.record_offset < applied.record_offset)
      """;

  private static final String STAND_UPON =
      """
      update event_dead_letter
      set standing = :after
      where direction = 'INCOMING' and topic = :topic and message_key = :key
        and event_type = :type and record_partition = :partition and record_offset > :offset
        and standing = :before
      """;

  private static final String LIST =
      """
      select * from event_dead_letter
      where id > :after and topic = coalesce(:topic, topic)
        and (cast(:reason as text) is null or position(cast(:reason as text) in reason) > 0
          or violations @> jsonb_build_array(jsonb_build_object('code', cast(:reason as text))))
      order by id
      limit :limit
      """;

  private static final String LIST_INCOMING =
      """
      select id from event_dead_letter
      where id > :after and topic = coalesce(:topic, topic) and direction = 'INCOMING'
        and (cast(:reason as text) is null or position(cast(:reason as text) in reason) > 0
          or violations @> jsonb_build_array(jsonb_build_object('code', cast(:reason as text))))
      order by id
      limit :limit
      """;

  private static final String LOCK =
      """
      select * from event_dead_letter where id = :id for update
      """;

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

  /** An event that was applied, and carries no version: those before it no longer matter. */
  public record Overtaking(String key, String type, int partition, long offset) {}

  private final Jdbi jdbi;
  private final ObjectMapper json;

  DeadLetterStore(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** Adds a letter; a record that is there already only gets its new reason. */
  public void add(DeadLetter letter) {
    addAll(List.of(letter));
  }

  /** As {@link #add}, at once. */
  public void addAll(List<DeadLetter> letters) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(ADD);
          letters.forEach(letter -> bind(batch, letter).add());
          batch.execute();
        });
  }

  private PreparedBatch bind(PreparedBatch batch, DeadLetter letter) {
    return batch
        .bind("direction", letter.direction().name())
        .bind("topic", letter.topic())
        .bind("partition", letter.partition())
        .bind("offset", letter.offset())
        .bind("key", letter.key())
        .bind("type", letter.type())
        .bind("version", letter.version())
        .bind("payload", letter.payload())
        .bind("headers", write(letter.headers()))
        .bind("reason", letter.reason())
        .bind("violations", write(letter.violations()))
        .bind("failedAt", letter.failedAt().atOffset(ZoneOffset.UTC))
        .bind("standing", letter.standing());
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

  /** As {@link #overtake}, of events without a version, by their place in their partition. */
  public void overtakeUnversioned(String topic, List<Overtaking> applied) {
    if (applied.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(OVERTAKE_UNVERSIONED)
                .bind("topic", topic)
                .bindArray("keys", String.class, applied.stream().map(Overtaking::key).toList())
                .bindArray("types", String.class, applied.stream().map(Overtaking::type).toList())
                .bindArray(
                    "partitions",
                    Integer.class,
                    applied.stream().map(Overtaking::partition).toList())
                .bindArray("offsets", Long.class, applied.stream().map(Overtaking::offset).toList())
                .execute());
  }

  /**
   * Lets the later letters of a key stand upon what an earlier one made: for them it is no change
   * by others.
   */
  public void standUpon(String topic, Overtaking applied, long before, long after) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(STAND_UPON)
                .bind("topic", topic)
                .bind("key", applied.key())
                .bind("type", applied.type())
                .bind("partition", applied.partition())
                .bind("offset", applied.offset())
                .bind("before", before)
                .bind("after", after)
                .execute());
  }

  public long count() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("select count(*) from event_dead_letter").mapTo(Long.class).one());
  }

  List<DeadLetter> list(DeadLetterFilter filter, PageRequest page) {
    return jdbi.withHandle(handle -> query(handle, LIST, filter, page).map(this::letter).list());
  }

  /** The ids of those that can be applied once more. */
  List<Long> listIncoming(DeadLetterFilter filter, PageRequest page) {
    return jdbi.withHandle(
        handle -> query(handle, LIST_INCOMING, filter, page).mapTo(Long.class).list());
  }

  private static Query query(Handle handle, String sql, DeadLetterFilter filter, PageRequest page) {
    Long after = page.afterNumber(0);
    return handle
        .createQuery(sql)
        .bindByType("topic", filter.topic(), String.class)
        .bindByType("reason", filter.reason(), String.class)
        .bind("after", after == null ? 0 : after)
        .bind("limit", page.fetchSize());
  }

  /** Finds a letter and keeps others from it until the end of the transaction. */
  Optional<DeadLetter> lock(long id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(LOCK).bind("id", id).map(this::letter).findOne());
  }

  void delete(long id) {
    jdbi.useHandle(handle -> handle.execute("delete from event_dead_letter where id = ?", id));
  }

  private DeadLetter letter(ResultSet row, StatementContext context) throws SQLException {
    return new DeadLetter(
        row.getLong("id"),
        DeadLetter.Direction.valueOf(row.getString("direction")),
        row.getString("topic"),
        row.getObject("record_partition", Integer.class),
        row.getObject("record_offset", Long.class),
        row.getString("message_key"),
        row.getString("event_type"),
        row.getObject("version", Long.class),
        row.getBytes("payload"),
        read(row.getString("headers"), HEADERS),
        row.getString("reason"),
        read(row.getString("violations"), VIOLATIONS),
        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
        row.getObject("standing", Long.class));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a dead letter that cannot be written", e);
    }
  }

  private <T> T read(String value, TypeReference<T> type) {
    try {
      return json.readValue(value, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a dead letter that cannot be read", e);
    }
  }
}

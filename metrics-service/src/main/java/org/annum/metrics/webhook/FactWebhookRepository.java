package org.annum.metrics.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.annum.kit.paging.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Queries of webhooks. */
@ApplicationScoped
class FactWebhookRepository {
  private static final String LIST =
      """
      select * from fact_webhook where source > :after order by source limit :limit
      """;

  private static final String FIND =
      """
      select * from fact_webhook where source = :source
      """;

  private static final String SECRETS =
      """
      select s.sealed
      from fact_webhook_secret s join fact_webhook w on w.source = s.source
      where s.source = :source and w.enabled and (s.expires_at is null or s.expires_at > :now)
      """;

  private final Jdbi jdbi;

  FactWebhookRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<FactWebhook> list(PageRequest page) {
    String after = page.after(0);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("after", after == null ? "" : after)
                .bind("limit", page.fetchSize())
                .map(FactWebhookRepository::webhook)
                .list());
  }

  Optional<FactWebhook> find(String source) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("source", source)
                .map(FactWebhookRepository::webhook)
                .findOne());
  }

  /** The sealed secrets that a delivery may be signed with now; none where the source is closed. */
  List<byte[]> secrets(String source, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SECRETS)
                .bind("source", source)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> row.getBytes("sealed"))
                .list());
  }

  private static FactWebhook webhook(ResultSet row, StatementContext context) throws SQLException {
    return new FactWebhook(
        row.getString("source"),
        row.getLong("version"),
        row.getBoolean("enabled"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("last_received_at", OffsetDateTime.class)),
        row.getInt("last_accepted"),
        row.getInt("last_rejected"),
        row.getLong("accepted"),
        row.getLong("rejected"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}

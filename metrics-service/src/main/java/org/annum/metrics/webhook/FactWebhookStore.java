package org.annum.metrics.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import org.annum.kit.id.Ids;
import org.jdbi.v3.core.Jdbi;

/** Writes webhooks and their sealed secrets. */
@ApplicationScoped
class FactWebhookStore {
  private static final String CREATE =
      """
      insert into fact_webhook (source, created_at) values (:source, :now)
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      select version from fact_webhook where source = :source for update
      """;

  private static final String ENABLE =
      """
      update fact_webhook set enabled = :enabled, version = version + 1 where source = :source
      """;

  private static final String DELETE =
      """
      delete from fact_webhook where source = :source
      """;

  /** Two secrets at most are accepted: of the replaced ones only the last stays for a while. */
  private static final String FORGET_REPLACED =
      """
      delete from fact_webhook_secret where source = :source and expires_at is not null
      """;

  private static final String REPLACE =
      """
      update fact_webhook_secret set expires_at = :until where source = :source
      """;

  private static final String ADD =
      """
      insert into fact_webhook_secret (secret_id, source, sealed) values (:id, :source, :sealed)
      """;

  private static final String RECEIVED =
      """
      update fact_webhook set last_received_at = :now, last_accepted = :accepted,
        last_rejected = :rejected, accepted = accepted + :accepted, rejected = rejected + :rejected
      where source = :source
      """;

  private final Jdbi jdbi;

  FactWebhookStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** False when there is one of this source. */
  boolean create(String source, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(CREATE)
                    .bind("source", source)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute())
        == 1;
  }

  /** Keeps others from it until the end of the transaction. */
  void lock(String source) {
    jdbi.useHandle(
        handle -> handle.createQuery(LOCK).bind("source", source).mapTo(Long.class).findOne());
  }

  void enable(String source, boolean enabled) {
    jdbi.useHandle(
        handle ->
            handle.createUpdate(ENABLE).bind("source", source).bind("enabled", enabled).execute());
  }

  void delete(String source) {
    jdbi.useHandle(handle -> handle.createUpdate(DELETE).bind("source", source).execute());
  }

  /** Puts a secret in force; the one before is accepted until then. */
  void addSecret(String source, byte[] sealed, Instant previousUntil) {
    jdbi.useHandle(
        handle -> {
          handle.createUpdate(FORGET_REPLACED).bind("source", source).execute();
          handle
              .createUpdate(REPLACE)
              .bind("source", source)
              .bind("until", previousUntil.atOffset(ZoneOffset.UTC))
              .execute();
          handle
              .createUpdate(ADD)
              .bind("id", Ids.next())
              .bind("source", source)
              .bind("sealed", sealed)
              .execute();
        });
  }

  void noteReceived(String source, Instant now, int accepted, int rejected) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(RECEIVED)
                .bind("source", source)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("accepted", accepted)
                .bind("rejected", rejected)
                .execute());
  }
}

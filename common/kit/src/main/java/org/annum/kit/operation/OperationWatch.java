package org.annum.kit.operation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.annum.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** Follows an operation by looking at it again and again, whichever replica works on it. */
@ApplicationScoped
class OperationWatch {
  /** Proxies close a stream that is silent for longer. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private final OperationReading operations;
  private final OperationConfig config;

  OperationWatch(OperationReading operations, OperationConfig config) {
    this.operations = operations;
    this.config = config;
  }

  /** Each change of the operation as it is seen, the finished one last. */
  Multi<Operation> of(UUID id) {
    Caller reader = operations.reader();
    Operation first = operations.get(id, reader);
    Uni<Operation> next =
        Uni.createFrom()
            .item(() -> operations.get(id, reader))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    Multi<Operation> rest =
        Multi.createBy()
            .repeating()
            .uni(() -> next)
            .withDelay(config.watchInterval())
            .whilst(operation -> !operation.state().isFinished());
    Multi<Operation> all =
        first.state().isFinished()
            ? Multi.createFrom().item(first)
            : Multi.createBy().concatenating().streams(Multi.createFrom().item(first), rest);
    return all.select().where(new WorthTelling());
  }

  /** Something new, or a sign of life. */
  private static final class WorthTelling implements Predicate<Operation> {
    private @Nullable Operation told;
    private long toldAt;

    @Override
    public boolean test(Operation operation) {
      long now = System.nanoTime();
      boolean worth = !operation.equals(told) || now - toldAt > SILENCE.toNanos();
      if (worth) {
        told = operation;
        toldAt = now;
      }
      return worth;
    }
  }
}

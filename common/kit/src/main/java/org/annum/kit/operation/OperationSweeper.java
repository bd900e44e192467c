package org.annum.kit.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.annum.kit.schedule.Background;

/** Forgets old operations; their rejections quote what people sent. */
@ApplicationScoped
class OperationSweeper {
  private final OperationQueue queue;
  private final OperationConfig config;

  OperationSweeper(OperationQueue queue, OperationConfig config) {
    this.queue = queue;
    this.config = config;
  }

  void start(@Observes StartupEvent started, Background background) {
    background.every(config.sweepEvery(), "operation-sweep", () -> queue.forget(config.keep()));
  }
}

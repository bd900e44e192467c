package org.annum.kit.operation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of work this service does. */
@ApplicationScoped
class OperationWorkers {
  private final Map<String, OperationWorker> byKind;

  OperationWorkers(@All List<OperationWorker> workers) {
    byKind = workers.stream().collect(Collectors.toMap(OperationWorker::kind, Function.identity()));
  }

  Set<String> kinds() {
    return byKind.keySet();
  }

  OperationWorker get(String kind) {
    return Objects.requireNonNull(byKind.get(kind), kind);
  }

  boolean canCancel(String kind) {
    return byKind.get(kind) instanceof CancellableWorker;
  }
}

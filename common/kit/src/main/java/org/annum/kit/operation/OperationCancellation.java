package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.annum.kit.audit.Audit;
import org.annum.kit.problem.Refusal;
import org.jdbi.v3.core.Jdbi;

/** Ends operations that nobody wants any more. */
@ApplicationScoped
class OperationCancellation {

  /** One that was never begun is over at once; any other has something to finish. */
  private static final String CANCEL =
      """
      update operation
         set cancel_requested = true,
             state = case when started_at is null then 'CANCELLED' else state end,
             finished_at = case when started_at is null then now() end
       where id = :id and state in ('QUEUED', 'RUNNING')
      returning state
      """;

  private static final String FORGET_PAYLOAD =
      "delete from operation_payload where operation_id = :id";

  private final OperationReading operations;
  private final OperationWorkers workers;
  private final Jdbi jdbi;
  private final Audit audit;

  OperationCancellation(
      OperationReading operations, OperationWorkers workers, Jdbi jdbi, Audit audit) {
    this.operations = operations;
    this.workers = workers;
    this.jdbi = jdbi;
    this.audit = audit;
  }

  /** Asks for the end; an operation that is cancelled already stays as it is. */
  @Transactional
  Operation cancel(UUID id) {
    Operation operation = operations.get(id);
    if (operation.state() == OperationState.CANCELLED) {
      return operation;
    }
    if (!workers.canCancel(operation.kind())) {
      throw Refusal.conflict("operation.not-cancellable", operation.kind());
    }
    Optional<String> state = request(id);
    if (state.isEmpty()) {
      throw Refusal.conflict("operation.finished-already", operations.get(id).state());
    }
    audit.record("operation.cancelled", "operation", id.toString(), Map.of("state", state.get()));
    return operations.get(id);
  }

  private Optional<String> request(UUID id) {
    return jdbi.withHandle(
        handle -> {
          Optional<String> state =
              handle.createQuery(CANCEL).bind("id", id).mapTo(String.class).findOne();
          if (state.filter(OperationState.CANCELLED.name()::equals).isPresent()) {
            handle.createUpdate(FORGET_PAYLOAD).bind("id", id).execute();
          }
          return state;
        });
  }
}

package org.annum.kit.operation;

import java.io.IOException;

/**
 * The work of one kind of operation; a CDI bean of the service.
 *
 * <p>It must be idempotent: after a crash another replica runs it again, from the start or from its
 * last {@link OperationRun#chunk chunk}. A {@code Refusal} it throws becomes the operation's
 * problem; anything else it throws fails the operation with {@code operation.failed} and is logged.
 */
public interface OperationWorker {

  /** The kind it is responsible for; unique within the service. */
  String kind();

  /** Does the work; runs on a worker thread, outside any transaction. */
  void run(OperationRun run) throws IOException;
}

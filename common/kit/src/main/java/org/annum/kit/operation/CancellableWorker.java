package org.annum.kit.operation;

import java.io.IOException;

/**
 * A worker whose operation may be cancelled: it stops after the chunk it works on, since the next
 * {@link OperationRun#chunk} or {@link OperationRun#progress} does not return.
 */
public interface CancellableWorker extends OperationWorker {

  /**
   * Does what has to follow from the chunks that are done, such as figures made of their rows. Runs
   * like {@link #run}, and again after a crash.
   */
  default void cancelled(OperationRun run) throws IOException {}
}

package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a waiting worker of this replica when an operation was submitted here. */
@ApplicationScoped
class WorkerSignal {
  private final TransactionSynchronizationRegistry transactions;
  private final Semaphore submitted = new Semaphore(0);

  WorkerSignal(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /** Wakes a worker once the current transaction has been committed. */
  void afterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing to do before.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              submitted.release();
            }
          }
        });
  }

  /** Waits for a submission, but no longer than the time given: another replica may have one. */
  void await(Duration atMost) throws InterruptedException {
    // Whether it was a signal or the time does not matter: the queue is looked at in either case.
    boolean signalled = submitted.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    if (signalled) {
      submitted.drainPermits();
    }
  }
}

package org.annum.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a waiting worker of this replica, so that it need not wait for its next look. */
@ApplicationScoped
class WorkerSignal {
  private final TransactionSynchronizationRegistry transactions;
  private final Semaphore signals = new Semaphore(0);

  WorkerSignal(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /** Wakes a worker once the current transaction has been committed. */
  void afterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the end matters.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              wake();
            }
          }
        });
  }

  /** Wakes one worker, now or when it next waits. */
  void wake() {
    signals.release();
  }

  /** Waits for a signal, but no longer than the time given: another replica may get the work. */
  void await(Duration atMost) {
    try {
      if (signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        // One look at the queue answers all signals so far.
        signals.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

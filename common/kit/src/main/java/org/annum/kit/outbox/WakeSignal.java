package org.annum.kit.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; a signal given while it works ends its next wait at once. */
@Singleton
class WakeSignal {
  private final Semaphore permits = new Semaphore(0);

  void give() {
    if (permits.availablePermits() == 0) {
      permits.release();
    }
  }

  /** Waits for a signal, at most so long; returns whether there was one. */
  boolean await(Duration longest) throws InterruptedException {
    boolean given = permits.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    permits.drainPermits();
    return given;
  }
}

package org.annum.metrics.pull;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether a run may still go on; asked by its thread, told by others. */
final class PullLease {
  private final PullClaim claim;
  private final Thread thread;
  private final CountDownLatch lost = new CountDownLatch(1);

  /** For a run on the current thread. */
  PullLease(PullClaim claim) {
    this.claim = claim;
    this.thread = Thread.currentThread();
  }

  PullClaim claim() {
    return claim;
  }

  /** Ends the run where it is, also while it waits for the foreign system. */
  void lose() {
    lost.countDown();
    thread.interrupt();
  }

  boolean isLost() {
    return lost.getCount() == 0;
  }

  @Override
  public String toString() {
    return "source=" + claim.source();
  }

  void requireHeld() {
    if (isLost()) {
      throw new PullEndedException(claim.source());
    }
  }

  /** Waits, unless the run may not go on. */
  void await(Duration pause) throws InterruptedException {
    if (lost.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new PullEndedException(claim.source());
    }
  }
}

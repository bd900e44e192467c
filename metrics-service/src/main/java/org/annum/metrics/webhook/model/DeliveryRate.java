package org.annum.metrics.webhook.model;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a source may deliver: so many a second on average, and as many at once as come up in
 * ten seconds. Of one replica; several allow as many times as much.
 */
public final class DeliveryRate {
  private static final long BURST_SECONDS = 10;

  private final long costOfOne;
  private final long most;
  private long left;
  private Instant filledAt;

  /** A full allowance. */
  public DeliveryRate(int perSecond, Instant now) {
    this.costOfOne = Duration.ofSeconds(1).toNanos() / perSecond;
    this.most = Duration.ofSeconds(BURST_SECONDS).toNanos();
    this.left = most;
    this.filledAt = now;
  }

  /** Whether one more is allowed now; it then counts. */
  public synchronized boolean allows(Instant now) {
    if (now.isAfter(filledAt)) {
      left = Math.min(most, left + Duration.between(filledAt, now).toNanos());
      filledAt = now;
    }
    if (left < costOfOne) {
      return false;
    }
    left -= costOfOne;
    return true;
  }
}

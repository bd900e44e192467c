package org.annum.metrics.pull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Spreads the requests of a run evenly. For one thread. */
final class Pace {
  private final long nanosApart;
  private long next;

  Pace(@Nullable Integer requestsPerMinute, long now) {
    this.nanosApart =
        requestsPerMinute == null ? 0 : Duration.ofMinutes(1).toNanos() / requestsPerMinute;
    this.next = now;
  }

  /** How long the next request has to wait. */
  Duration reserve(long now) {
    long wait = Math.max(0, next - now);
    next = now + wait + nanosApart;
    return Duration.ofNanos(wait);
  }
}

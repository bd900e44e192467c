package org.annum.kit.id;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562): time-ordered, so that they are kind to indexes.
 *
 * <p>Within one process each id is greater than the one before. They show when a thing was made:
 * never use them for what must stay anonymous.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Milliseconds since 1970 in the upper bits, a counter in the lower 12. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static UUID next() {
    long now = System.currentTimeMillis() << 12;
    long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
    long high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0xFFFL);
    long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}

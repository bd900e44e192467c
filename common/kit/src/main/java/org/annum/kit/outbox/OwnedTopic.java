package org.annum.kit.outbox;

import java.time.Duration;

/**
 * A topic that this service writes to, and nobody else. Produce one as a {@code @Singleton} bean
 * per topic; missing topics are created at start.
 *
 * @param retention how long a record is kept when the policy is {@code DELETE}; for {@code COMPACT}
 *     how long a deletion is kept, so the longest time a consumer may be away
 */
public record OwnedTopic(String name, Cleanup cleanup, Duration retention) {

  /** What happens to old records. */
  public enum Cleanup {
    /** The newest record of each key is kept for ever. */
    COMPACT,
    /** Records go after the retention. */
    DELETE
  }

  /** A topic of states, from which a new consumer can rebuild itself; deletions stay 7 days. */
  public static OwnedTopic compacted(String name) {
    return new OwnedTopic(name, Cleanup.COMPACT, Duration.ofDays(7));
  }

  /** A topic of facts that are of no interest after a while. */
  public static OwnedTopic deleted(String name, Duration retention) {
    return new OwnedTopic(name, Cleanup.DELETE, retention);
  }
}

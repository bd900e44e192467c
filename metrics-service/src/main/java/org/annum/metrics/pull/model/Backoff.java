package org.annum.metrics.pull.model;

import java.time.Duration;

/**
 * How long a source that failed is left alone: {@code first × 2^(failures − 1)}, at most {@code
 * longest}, of which the jitter leaves between a half and all, so that sources that failed together
 * do not come back together. What the source itself asked for is waited for in any case, up to
 * {@code longestAsked}.
 */
public record Backoff(Duration first, Duration longest, Duration longestAsked) {
  private static final int MOST_DOUBLINGS = 30;
  private static final long WHOLE = 1_000;

  /**
   * The pause after a failure.
   *
   * @param failures in a row, this one included, from 1
   * @param asked how long the source wants to be left alone; zero where it did not say
   * @param jitter any number; equal numbers give equal pauses
   */
  public Duration pause(int failures, Duration asked, long jitter) {
    long doubled = first.toMillis() << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS);
    boolean overflown =
        doubled >> Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS) != first.toMillis();
    long most = overflown ? longest.toMillis() : Math.min(doubled, longest.toMillis());
    long half = most / 2;
    Duration own = Duration.ofMillis(half + half * Math.floorMod(jitter, WHOLE) / WHOLE);
    Duration wanted = asked.compareTo(longestAsked) > 0 ? longestAsked : asked;
    return own.compareTo(wanted) > 0 ? own : wanted;
  }
}

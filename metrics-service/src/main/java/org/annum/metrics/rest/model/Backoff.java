package org.annum.metrics.rest.model;

import java.time.Duration;

/**
 * How often a request is tried and how long to wait between: the first pause, then twice as long
 * each time, at most {@link #LONGEST}.
 */
public record Backoff(int attempts, Duration firstPause) {
  /** A longer wait is left to the schedule of the source. */
  public static final Duration LONGEST = Duration.ofMinutes(1);

  private static final int MOST_DOUBLINGS = 20;

  /** The wait after so many failures, from 1. */
  public Duration pauseAfter(int failures) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}

package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to ask.
 *
 * @param status 0 where there was no whole answer
 * @param retryAfter how long the other side wants to be left alone
 * @param problem why there was no whole answer
 */
record Attempt(
    Outcome outcome,
    int status,
    Answer answer,
    Optional<Duration> retryAfter,
    @Nullable Failure problem) {
  private static final Answer NOTHING =
      new Answer(URI.create(""), MissingNode.getInstance(), List.of());

  /** Why there was no whole answer. */
  record Failure(String code, Exception cause) {}

  static Attempt failed(String code, Exception cause) {
    return new Attempt(Outcome.UNAVAILABLE, 0, NOTHING, Optional.empty(), new Failure(code, cause));
  }

  /** What it is called when this was the last attempt. */
  String code() {
    if (problem != null) {
      return problem.code();
    }
    return outcome == Outcome.THROTTLED ? "rest.throttled" : "rest.server-failed";
  }

  @Nullable Exception failure() {
    return problem == null ? null : problem.cause();
  }
}

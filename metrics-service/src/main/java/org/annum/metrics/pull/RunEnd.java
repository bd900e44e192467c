package org.annum.metrics.pull;

import java.time.Duration;
import java.util.List;
import org.annum.metrics.connector.SourceRefusedException;
import org.annum.metrics.connector.SourceUnavailableException;
import org.annum.metrics.pull.model.RunState;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param code of the message catalogue, of one that failed
 * @param retryAfter how long the source wants to be left alone
 * @param refused whether it waits until somebody changes something
 */
record RunEnd(
    RunState state,
    @Nullable String code,
    List<Object> arguments,
    Duration retryAfter,
    boolean refused) {
  static final RunEnd SUCCEEDED = without(RunState.SUCCEEDED);
  static final RunEnd INTERRUPTED = without(RunState.INTERRUPTED);
  static final RunEnd UNEXPECTED =
      new RunEnd(RunState.FAILED, "source.failed", List.of(), Duration.ZERO, false);

  static RunEnd of(SourceUnavailableException failure) {
    return new RunEnd(
        RunState.FAILED,
        failure.code(),
        failure.arguments(),
        failure.retryAfter().orElse(Duration.ZERO),
        false);
  }

  static RunEnd of(SourceRefusedException failure) {
    return new RunEnd(RunState.FAILED, failure.code(), failure.arguments(), Duration.ZERO, true);
  }

  private static RunEnd without(RunState state) {
    return new RunEnd(state, null, List.of(), Duration.ZERO, false);
  }
}

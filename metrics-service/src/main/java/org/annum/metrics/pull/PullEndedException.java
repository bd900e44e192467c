package org.annum.metrics.pull;

/** The run may not go on: its replica stops, another took over, or the source was changed. */
final class PullEndedException extends RuntimeException {

  PullEndedException(String source) {
    super("source=" + source + " is pulled by this run no longer");
  }
}

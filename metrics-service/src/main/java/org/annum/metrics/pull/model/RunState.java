package org.annum.metrics.pull.model;

/** What became of a run. */
public enum RunState {
  /** Somebody asked for it; or it was interrupted, and goes on. */
  QUEUED,
  RUNNING,
  /** There is no more. */
  SUCCEEDED,
  /** It is tried again later, or once somebody changes something. */
  FAILED,
  /** Its replica stopped or the source was changed; the next run goes on where it was. */
  INTERRUPTED
}

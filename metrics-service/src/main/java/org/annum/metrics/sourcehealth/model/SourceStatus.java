package org.annum.metrics.sourcehealth.model;

/** How a source is, in the order in which the first that holds is said. */
public enum SourceStatus {
  /** It is being pulled now. */
  RUNNING,
  /** It runs only when somebody asks. */
  DISABLED,
  /** It waits until somebody changes it or asks for a run. */
  REFUSED,
  /** The last run failed; it is tried again. */
  RETRYING,
  /** The last run went well, or none was yet. */
  WAITING
}

package org.annum.metrics.pull.model;

/** Why a source was pulled. */
public enum RunCause {
  SCHEDULE,
  REQUEST
}

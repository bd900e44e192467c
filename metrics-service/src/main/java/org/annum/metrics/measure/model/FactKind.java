package org.annum.metrics.measure.model;

/** What a measure is made of. */
public enum FactKind {
  ACTIVITY,
  DEAL,
  DATA_POINT
}

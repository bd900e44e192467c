package org.annum.metrics.measure.model;

/** Whether more of a measure is better. */
public enum Direction {
  UP,
  DOWN
}

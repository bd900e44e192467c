package org.annum.metrics.activity.model;

/** How important a task is. */
public enum Priority {
  HIGH,
  NORMAL,
  LOW
}

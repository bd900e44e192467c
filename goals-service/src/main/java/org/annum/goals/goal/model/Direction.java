package org.annum.goals.goal.model;

/** Whether more is better or less is. */
public enum Direction {
  UP,
  DOWN
}

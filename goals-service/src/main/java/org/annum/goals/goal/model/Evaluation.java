package org.annum.goals.goal.model;

/** Which value of the measure is held against the target. */
public enum Evaluation {
  /** The merge of the whole period. */
  YEAR,
  /** The mean of the months in which the goal was in force. */
  MONTHLY_AVERAGE,
  /** The last value. */
  LAST
}

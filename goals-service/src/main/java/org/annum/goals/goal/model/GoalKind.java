package org.annum.goals.goal.model;

/** What sort of standard a goal is: an amount 量化, how well 质量, or how one works 行为. */
public enum GoalKind {
  QUANTITATIVE,
  QUALITY,
  BEHAVIOUR
}

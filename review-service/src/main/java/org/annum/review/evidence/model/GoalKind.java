package org.annum.review.evidence.model;

/** What a goal is about: an amount, a quality, or how somebody behaves. */
public enum GoalKind {
  QUANTITATIVE,
  QUALITY,
  BEHAVIOUR
}

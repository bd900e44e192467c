package org.annum.metrics.measure.model;

/** What becomes of a fact that breaks an arrival rule. */
public enum RuleAction {
  /** The rule is not asked. */
  OFF,
  /** The fact is stored, and counts, with an open flag that somebody accepts or corrects. */
  FLAG,
  /** The fact stays out. */
  REJECT
}

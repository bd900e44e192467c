package org.annum.review.evidence.model;

/** What kind of record a result stands on. */
public enum EvidenceKind {
  EMPLOYEE,
  GOAL,
  TEAM_TARGET,
  METRIC_ROLLUP,
  FEEDBACK_SUMMARY
}

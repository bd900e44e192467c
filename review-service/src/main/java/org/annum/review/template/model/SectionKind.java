package org.annum.review.template.model;

/** The sections a review can have. */
public enum SectionKind {
  GOALS,
  SALES_RESULTS,
  CUSTOMER_FEEDBACK,
  TEAM_FEEDBACK,
  MANAGER_ASSESSMENT,
  SELF_ASSESSMENT,
  COMPETENCIES
}

package org.annum.review.plan.model;

import org.annum.review.template.model.LocalizedText;

/**
 * Something to do about a finding.
 *
 * @param owner who does it: EMPLOYEE or MANAGER
 * @param recurrence ONCE, DAILY, WEEKLY or MONTHLY
 */
public record PlannedAction(
    String key,
    String findingId,
    LocalizedText title,
    Owner owner,
    Priority priority,
    Recurrence recurrence) {

  /** Who acts. */
  public enum Owner {
    EMPLOYEE,
    MANAGER
  }

  /** What comes first. */
  public enum Priority {
    HIGH,
    MEDIUM,
    LOW
  }

  /** How often. */
  public enum Recurrence {
    ONCE,
    DAILY,
    WEEKLY,
    MONTHLY
  }
}

package org.annum.goals.people.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an employee works and whom they report to in a stretch of days.
 *
 * @param validFrom first day
 * @param validTo last day; null while it is open
 * @param managerId null for somebody who reports to nobody
 */
public record Assignment(
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String position,
    String team,
    @Nullable String managerId) {

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  Assignment endingOn(LocalDate lastDay) {
    return new Assignment(validFrom, lastDay, position, team, managerId);
  }

  boolean overlaps(Assignment other) {
    return startsNoLaterThanEndOf(other) && other.startsNoLaterThanEndOf(this);
  }

  private boolean startsNoLaterThanEndOf(Assignment other) {
    return other.validTo == null || !validFrom.isAfter(other.validTo);
  }
}

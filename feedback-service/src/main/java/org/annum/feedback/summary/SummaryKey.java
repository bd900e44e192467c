package org.annum.feedback.summary;

import java.time.LocalDate;

/**
 * A period of a person for which something is summarised.
 *
 * @param period {@code 2024-03} or, for a round, {@code 2024}
 * @param firstDay of the period; with {@code lastDay} it decides whose manager may read it
 */
public record SummaryKey(String employeeId, String period, LocalDate firstDay, LocalDate lastDay) {

  /** The month that begins on this day. */
  public static SummaryKey month(String employeeId, LocalDate firstDay) {
    return new SummaryKey(
        employeeId,
        firstDay.toString().substring(0, "2024-03".length()),
        firstDay,
        firstDay.plusMonths(1).minusDays(1));
  }
}

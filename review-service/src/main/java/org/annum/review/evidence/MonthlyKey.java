package org.annum.review.evidence;

import org.annum.kit.event.MalformedEventException;

/** The key {@code employeeId:measure:period}, read from the right: an id may contain a colon. */
record MonthlyKey(String employeeId, String measure, String period) {

  static MonthlyKey parse(String key) {
    int last = key.lastIndexOf(':');
    int middle = last < 0 ? -1 : key.lastIndexOf(':', last - 1);
    if (middle <= 0) {
      throw new MalformedEventException("the key is not employeeId:measure:period");
    }
    return new MonthlyKey(
        key.substring(0, middle), key.substring(middle + 1, last), key.substring(last + 1));
  }

  int year() {
    try {
      return Integer.parseInt(period.substring(0, Math.min(period.length(), "2024".length())));
    } catch (NumberFormatException e) {
      throw new MalformedEventException("the period of the key has no year", e);
    }
  }
}

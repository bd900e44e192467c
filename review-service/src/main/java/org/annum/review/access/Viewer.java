package org.annum.review.access;

import java.time.LocalDate;

/**
 * Who looks at evaluations; the arguments of the SQL function {@code may_see}.
 *
 * @param seesAll whether the permission for results makes the reporting line unimportant
 * @param seesTexts whether that permission goes with the one for what customers wrote
 */
public record Viewer(String id, boolean seesAll, boolean seesTexts, LocalDate today) {

  /** A person and their managers see what customers wrote about the person's work. */
  public boolean seesTextsOf(String employeeId) {
    return seesTexts || !seesAll || id.equals(employeeId);
  }
}

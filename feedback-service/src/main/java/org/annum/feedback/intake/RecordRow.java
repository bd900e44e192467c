package org.annum.feedback.intake;

import java.time.LocalDate;

/** A checked record, ready for its table. */
public interface RecordRow {

  String source();

  String externalId();

  String employeeId();

  /** First day of the month it counts in. */
  LocalDate month();
}

package org.annum.feedback.summary;

import java.time.LocalDate;

/** A stored summary as a caller may see it. */
record SummaryRow(
    String employeeId,
    String measure,
    String period,
    LocalDate firstDay,
    long version,
    StoredSummary body,
    boolean withText) {}

package org.annum.feedback.oneonone;

import java.time.LocalDate;
import org.annum.feedback.intake.RecordRow;
import org.jspecify.annotations.Nullable;

/** A talk as it is stored. */
record OneOnOneRow(
    String source,
    String externalId,
    String employeeId,
    String managerId,
    LocalDate heldOn,
    LocalDate month,
    @Nullable String notes)
    implements RecordRow {}

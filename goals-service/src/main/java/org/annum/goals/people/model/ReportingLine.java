package org.annum.goals.people.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody reports to somebody in a stretch of days; an open end is null. */
public record ReportingLine(
    String employeeId, String managerId, LocalDate validFrom, @Nullable LocalDate validTo) {}

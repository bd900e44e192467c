package org.annum.metrics.rollup.model;

import java.time.YearMonth;

/** A month of a person. */
public record PersonMonth(String employeeId, YearMonth month) {}

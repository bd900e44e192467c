package org.annum.metrics.rollup.model;

import java.time.YearMonth;

/** Which rollup: a measure of an employee over a month. */
public record RollupKey(String employeeId, String measure, YearMonth month) {}

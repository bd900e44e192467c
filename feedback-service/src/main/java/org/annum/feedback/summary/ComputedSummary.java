package org.annum.feedback.summary;

/**
 * What a summary says now.
 *
 * @param body JSON object without the fields every summary has (employee, measure, period, version)
 */
public record ComputedSummary(String employeeId, String period, String body) {}

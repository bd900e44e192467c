package org.annum.metrics.people;

/**
 * Who looks at facts and figures, as the predicates of the queries need it.
 *
 * @param seesAll whether the caller may see everybody's
 */
public record Viewer(String callerId, boolean seesAll) {}

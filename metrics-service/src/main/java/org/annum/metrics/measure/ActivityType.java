package org.annum.metrics.measure;

import org.annum.metrics.measure.model.MeasureDefinition;

/**
 * A kind of work.
 *
 * @param announced whether a completed one is published
 */
record ActivityType(String code, MeasureDefinition.Names names, boolean announced) {}

package org.annum.metrics.rollup.model;

import org.annum.metrics.measure.model.Aggregation;
import org.annum.metrics.measure.model.Direction;
import org.annum.metrics.measure.model.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a measure to make its figures of what facts add up to.
 *
 * @param fact what it is made of, be it a ratio or not
 * @param numerator code of the measure above the line of a ratio
 * @param denominator code of the measure below the line of a ratio
 * @param published false where it exists only for ratios
 * @param explained whether the records missing in a ratio are listed with it
 * @param version the version of the definition that last changed figures
 */
public record FigureDefinition(
    String code,
    String unit,
    Direction direction,
    Aggregation aggregation,
    FactKind fact,
    @Nullable String numerator,
    @Nullable String denominator,
    boolean published,
    boolean explained,
    long version) {}

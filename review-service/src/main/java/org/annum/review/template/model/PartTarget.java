package org.annum.review.template.model;

import java.math.BigDecimal;
import org.annum.review.period.model.Direction;

/**
 * A part scored by attainment.
 *
 * @param number the target itself, or the factor on last year's value; unused with GOAL
 */
public record PartTarget(
    TargetSource from, Direction direction, BigDecimal number, BigDecimal cap) {}

package org.annum.review.plan.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.annum.review.evidence.model.Evaluation;
import org.annum.review.period.model.Direction;

/**
 * What shall be better: a measure from this year's value to a target by a date, measured again by
 * the same measure.
 *
 * @param findingId the finding it answers
 */
public record Objective(
    String key,
    String findingId,
    String measure,
    Evaluation evaluation,
    Direction direction,
    String unit,
    BigDecimal baseline,
    BigDecimal baselineSample,
    BigDecimal target,
    LocalDate due) {}

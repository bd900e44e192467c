package org.annum.review.figure.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A measure against the target of the employee's team. */
public record ShareFigure(
    String measure,
    String teamTargetId,
    String team,
    BigDecimal teamTarget,
    @Nullable String currency,
    @Nullable BigDecimal share) {}

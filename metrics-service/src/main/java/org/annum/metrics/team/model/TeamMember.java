package org.annum.metrics.team.model;

import java.math.BigDecimal;
import org.annum.metrics.measure.model.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a team.
 *
 * @param own whether this is the caller
 * @param managed whether the caller may see each of their months as one above them
 * @param moments of the period; null without facts
 * @param value null where there is none, as of a ratio whose denominator is 0
 */
public record TeamMember(
    String employeeId,
    boolean own,
    boolean managed,
    @Nullable Moments moments,
    @Nullable BigDecimal value) {}

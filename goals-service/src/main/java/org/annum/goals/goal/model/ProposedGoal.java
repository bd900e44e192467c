package org.annum.goals.goal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A goal as somebody asks for it: everything may be missing or wrong. */
public record ProposedGoal(
    @Nullable String key,
    @Nullable String kind,
    @Nullable String title,
    @Nullable String measure,
    @Nullable String evaluation,
    @Nullable String direction,
    @Nullable BigDecimal target,
    @Nullable BigDecimal baseline,
    @Nullable BigDecimal cap,
    @Nullable String unit,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal scaleMin,
    @Nullable BigDecimal scaleMax,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}

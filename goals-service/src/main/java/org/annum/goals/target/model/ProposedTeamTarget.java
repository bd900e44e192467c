package org.annum.goals.target.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A team target as somebody asks for it: everything may be missing or wrong. */
public record ProposedTeamTarget(
    @Nullable String team,
    @Nullable String period,
    @Nullable String measure,
    @Nullable BigDecimal amount,
    @Nullable String currency) {}

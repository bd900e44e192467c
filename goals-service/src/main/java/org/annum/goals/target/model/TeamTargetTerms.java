package org.annum.goals.target.model;

import java.math.BigDecimal;

/** What a team target says, checked. */
public record TeamTargetTerms(
    String team, String period, String measure, BigDecimal amount, String currency) {}

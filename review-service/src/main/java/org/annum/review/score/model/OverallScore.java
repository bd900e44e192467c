package org.annum.review.score.model;

import java.math.BigDecimal;
import org.annum.review.template.model.ScoreLabel;
import org.jspecify.annotations.Nullable;

/**
 * The computed overall, which is a proposal, and what it is called; neither where it is blocked.
 */
public record OverallScore(@Nullable BigDecimal value, @Nullable ScoreLabel label) {}

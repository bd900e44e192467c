package org.annum.review.template.model;

import java.math.BigDecimal;

/** What an overall is called from a threshold on. */
public record ScoreLabel(String code, BigDecimal from, LocalizedText title) {}

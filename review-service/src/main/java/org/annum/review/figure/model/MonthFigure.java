package org.annum.review.figure.model;

import java.math.BigDecimal;
import java.time.YearMonth;

/** The value of a measure in one month and the data it stands on. */
public record MonthFigure(YearMonth month, BigDecimal value, BigDecimal sampleSize) {}

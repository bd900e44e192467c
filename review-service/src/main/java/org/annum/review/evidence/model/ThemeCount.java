package org.annum.review.evidence.model;

/** How often comments touched a theme with a polarity. */
public record ThemeCount(String theme, String polarity, long count) {}

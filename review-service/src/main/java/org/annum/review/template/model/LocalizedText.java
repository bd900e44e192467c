package org.annum.review.template.model;

/** A text that people edit, in the two languages of the product. */
public record LocalizedText(String zh, String en) {}

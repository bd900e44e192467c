package org.annum.feedback.theme.model;

/**
 * One word of a clause.
 *
 * @param key what terms are compared by: Chinese as written, other words lower case and stemmed
 * @param surface the word as written
 * @param joined whether it follows the word before without a gap, as in Chinese
 */
public record Token(String key, String surface, boolean joined) {}

package org.annum.metrics.jdbc.model;

/**
 * A row that was read.
 *
 * @param value of the cursor's column
 * @param key of the row, a number or a text; tells rows of one value apart
 */
public record Position(Object value, Object key) {}

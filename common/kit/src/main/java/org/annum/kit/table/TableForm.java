package org.annum.kit.table;

import org.jspecify.annotations.Nullable;

/**
 * What a file was recognised as.
 *
 * @param kind CSV, whatever separates the cells, or XLSX
 * @param encoding of a text
 * @param separator of a text's cells
 */
public record TableForm(String kind, @Nullable String encoding, @Nullable String separator) {}

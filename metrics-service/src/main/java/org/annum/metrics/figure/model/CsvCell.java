package org.annum.metrics.figure.model;

/** Cells that a spreadsheet shows as text and never runs as a formula. */
public final class CsvCell {
  private static final char APOSTROPHE = '\'';
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvCell() {}

  /** The text, after an apostrophe where it begins like a formula. */
  public static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        ? APOSTROPHE + text
        : text;
  }
}

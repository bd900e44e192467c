package org.annum.kit.table;

import java.util.regex.Pattern;

/** Cells that a spreadsheet shows as text and never runs as a formula, and back. */
final class HarmlessCell {
  private static final String APOSTROPHE = "'";

  /** Also after white space, and in full width: some spreadsheets take that for a formula too. */
  private static final Pattern FORMULA =
      Pattern.compile("'*[\\s\\u3000]*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

  /** A sign starts many numbers, and a number is no formula. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.,]*%?");

  private HarmlessCell() {}

  /** The text, after an apostrophe where it begins like a formula. */
  static String of(String text) {
    return isFormula(text) ? APOSTROPHE + text : text;
  }

  /** What {@link #of} was given. */
  static String original(String text) {
    return text.startsWith(APOSTROPHE) && isFormula(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean isFormula(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
  }
}

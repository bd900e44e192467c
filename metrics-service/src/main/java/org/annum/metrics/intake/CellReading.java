package org.annum.metrics.intake;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that hold what a spreadsheet made of a value instead of the value. */
final class CellReading {
  /** How spreadsheets keep the zeros an id begins with. */
  private static final Pattern QUOTED = Pattern.compile("=\\s*\"([^\"]*)\"");

  private static final Set<String> ERRORS =
      Set.of(
          "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

  private CellReading() {}

  /** The cell's text; null, with a refusal, when it is a formula or the error of one. */
  static @Nullable String text(String cell, String column, Refusals refusals) {
    char first = cell.charAt(0);
    if (first != '=' && first != '#') {
      return cell;
    }
    Matcher quoted = QUOTED.matcher(cell);
    if (quoted.matches()) {
      return quoted.group(1).isBlank() ? null : quoted.group(1).strip();
    }
    if (first == '=') {
      refusals.add(column, "fact.cell-formula");
      return null;
    }
    if (ERRORS.contains(cell)) {
      refusals.add(column, "fact.cell-error", cell);
      return null;
    }
    return cell;
  }
}

package org.annum.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.annum.kit.problem.Messages;

/**
 * A table that goes back to whoever sent it, to be mended and sent again: a last column says what
 * is wrong with each row. When it comes again, {@link TableFile} takes what was added off, so it
 * reads as the original did.
 */
public final class ReturnedTable {
  private static final String REASON = "table.reason-column";

  private ReturnedTable() {}

  /** The header with the column for the reasons. */
  public static List<String> header(List<String> columns, Locale language) {
    return row(columns, Messages.text(language, REASON));
  }

  /**
   * A row with its reason behind its last cell: a row with cells too few or too many has as many
   * too few or too many when it comes again.
   */
  public static List<String> row(List<String> cells, String reason) {
    List<String> returned = new ArrayList<>(cells.size() + 1);
    cells.forEach(cell -> returned.add(HarmlessCell.of(cell)));
    returned.add(HarmlessCell.of(reason));
    return returned;
  }

  /** Whether a header was made by {@link #header}, in whatever language. */
  static boolean isHeader(List<String> columns) {
    String last = columns.isEmpty() ? "" : columns.get(columns.size() - 1).strip();
    return columns.size() > 1
        && Stream.of(Locale.ENGLISH, Locale.CHINESE)
            .anyMatch(language -> Messages.text(language, REASON).equals(last));
  }

  /** What was sent at first. */
  static List<String> original(List<String> returned) {
    return returned.subList(0, Math.max(0, returned.size() - 1)).stream()
        .map(HarmlessCell::original)
        .toList();
  }
}

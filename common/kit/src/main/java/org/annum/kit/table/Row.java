package org.annum.kit.table;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.annum.kit.problem.Violation;

/** One row of a table file. */
public final class Row {
  private final long number;
  private final Header header;
  private final List<String> cells;
  private final int fields;

  Row(long number, Header header, List<String> cells, int fields) {
    this.number = number;
    this.header = header;
    this.cells = cells;
    this.fields = fields;
  }

  /** The 1-based line an editor or a spreadsheet shows for the row's beginning. */
  public long number() {
    return number;
  }

  /** The column's text without surrounding white space; empty when blank or not in the file. */
  public String get(String column) {
    int index = header.indexOf(column);
    return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
  }

  /** The names of the columns, in the file's order. */
  public List<String> columns() {
    return header.names();
  }

  /**
   * The cells as they stand in the file, too many or too few when the row is broken; of very many
   * the first.
   */
  public List<String> cells() {
    return Collections.unmodifiableList(cells);
  }

  /** What is wrong with the row as a row, whatever its columns mean; the pointer is the column. */
  public Optional<Violation> problem() {
    if (fields != header.size()) {
      return Optional.of(Violation.of("", "table.field-count", header.size(), fields));
    }
    for (int i = 0; i < cells.size(); i++) {
      Optional<Violation> problem = header.problem(i, cells.get(i));
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }
}

package org.annum.kit.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records of one file format, one after the other. */
interface RowSource extends AutoCloseable {

  /** The next record that is not blank; {@code null} after the last one. */
  @Nullable RawRow next() throws IOException;

  /** What the file was recognised as. */
  TableForm form();

  @Override
  void close() throws IOException;

  /**
   * A record as it stands in the file.
   *
   * @param number 1-based line where it begins
   * @param fields how many cells it has, also those beyond any table's columns
   */
  record RawRow(long number, List<String> cells, int fields) {
    RawRow(long number, List<String> cells) {
      this(number, cells, cells.size());
    }

    boolean isBlank() {
      for (String cell : cells) {
        if (!cell.isBlank()) {
          return false;
        }
      }
      return true;
    }
  }
}

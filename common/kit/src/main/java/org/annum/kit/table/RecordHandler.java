package org.annum.kit.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a record and refuses one that would eat the memory. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RowSource.RawRow> {
  // A record with some fields too many is that row's problem; with very many it is no table.
  private static final int FIELDS_PER_COLUMN = 10;

  private final Limits limits;
  private List<String> cells = new ArrayList<>();
  private long line;

  RecordHandler(Limits limits) {
    this.limits = limits;
  }

  /** The line where the record being read begins. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    cells = new ArrayList<>();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (length > limits.maxCellLength()) {
      throw TableRefusal.tooLarge("table.cell-too-long", line, limits.maxCellLength());
    }
    if (index >= FIELDS_PER_COLUMN * limits.maxColumns()) {
      throw TableRefusal.of("table.too-many-columns", limits.maxColumns());
    }
    cells.add(new String(buffer, offset, length));
  }

  @Override
  protected RowSource.RawRow buildRecord() {
    return new RowSource.RawRow(line, cells);
  }
}

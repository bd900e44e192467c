package org.annum.kit.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a record, but not more than any table has columns. */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<RowSource.RawRow> {
  /** Room for one cell too many, so that this shows, and for the reasons of a returned table. */
  private static final int ROOM = 2;

  private final int mostCells;
  private List<String> cells = List.of();
  private int fields;
  private int usual;
  private long line;

  RecordHandler(Limits limits) {
    this.mostCells = limits.maxColumns() + ROOM;
  }

  /** The line where the record being read begins. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    cells = new ArrayList<>(usual);
    fields = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    fields = index + 1;
    if (index < mostCells) {
      cells.add(new String(buffer, offset, length));
    }
  }

  @Override
  protected RowSource.RawRow buildRecord() {
    usual = cells.size();
    return new RowSource.RawRow(line, cells, fields);
  }
}

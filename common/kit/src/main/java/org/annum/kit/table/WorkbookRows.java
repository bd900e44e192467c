package org.annum.kit.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.annum.kit.problem.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first visible sheet. */
final class WorkbookRows implements RowSource {
  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private int width;

  private WorkbookRows(ReadableWorkbook workbook, Stream<org.dhatim.fastexcel.reader.Row> stream) {
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  static WorkbookRows open(Path file, Limits limits) throws IOException {
    WorkbookGuard.check(file, limits);
    ReadableWorkbook workbook = workbook(file);
    try {
      return new WorkbookRows(workbook, firstSheet(workbook).openStream());
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (IOException | RuntimeException noFormats) {
      return withoutFormats(file);
    }
  }

  /** Some programs write no formats at all; then no number is a date. */
  private static ReadableWorkbook withoutFormats(Path file) {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
    } catch (IOException | RuntimeException e) {
      throw TableRefusal.of("table.not-a-workbook");
    }
  }

  private static Sheet firstSheet(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseThrow(() -> TableRefusal.of("table.empty"));
  }

  @Override
  public @Nullable RawRow next() {
    try {
      while (rows.hasNext()) {
        RawRow row = raw(rows.next());
        if (!row.isBlank()) {
          return row;
        }
      }
      return null;
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException e) {
      // The library meets a broken sheet with whatever its parsing runs into.
      throw TableRefusal.of("table.not-a-workbook");
    }
  }

  /** A workbook does not store trailing blank cells: the header decides how many there are. */
  private RawRow raw(org.dhatim.fastexcel.reader.Row row) {
    List<String> cells = new ArrayList<>(width);
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row, i));
    }
    while (cells.size() > width && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    if (width == 0) {
      width = cells.size();
    }
    while (cells.size() < width) {
      cells.add("");
    }
    return new RawRow(row.getRowNum(), cells);
  }

  private String text(org.dhatim.fastexcel.reader.Row row, int index) {
    Cell cell = row.getCell(index);
    return cell == null ? "" : CellText.of(cell, workbook.isDate1904());
  }

  @Override
  public TableForm form() {
    return new TableForm("XLSX", null, null);
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}

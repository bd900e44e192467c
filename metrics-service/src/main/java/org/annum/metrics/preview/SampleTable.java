package org.annum.metrics.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.annum.kit.table.Limits;
import org.annum.kit.table.Row;
import org.annum.kit.table.TableFile;
import org.annum.kit.table.TableForm;

/**
 * The header and the first rows of a file, as texts.
 *
 * @param rows by column, those only that have all columns
 */
record SampleTable(
    FilePreviewResponse.Format format, List<String> columns, List<Map<String, String>> rows) {
  /** Enough to tell days from months. */
  private static final int ROWS = 500;

  static SampleTable read(SampleFile file, Limits limits) throws IOException {
    try (TableFile table = TableFile.open(file.path(), limits)) {
      List<Map<String, String>> rows = new ArrayList<>();
      Iterator<Row> all = table.iterator();
      while (rows.size() < ROWS && all.hasNext()) {
        Row row = all.next();
        if (row.problem().isEmpty()) {
          rows.add(cells(row));
        }
      }
      TableForm form = table.form();
      return new SampleTable(
          new FilePreviewResponse.Format(form.kind(), form.encoding(), form.separator()),
          table.columns(),
          rows);
    }
  }

  private static Map<String, String> cells(Row row) {
    Map<String, String> cells = new HashMap<>();
    row.columns().forEach(column -> cells.put(column, row.get(column)));
    return cells;
  }
}

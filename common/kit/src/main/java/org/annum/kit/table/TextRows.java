package org.annum.kit.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The records of a delimited text file. */
final class TextRows implements RowSource {
  // The parser's buffer holds one cell; beyond it the parser gives up without saying why.
  private static final int BUFFER_PER_CELL = 4;
  private static final int MIN_BUFFER = 64 * 1024;

  private final CsvReader<RawRow> reader;
  private final CloseableIterator<RawRow> records;
  private final RecordHandler handler;
  private final TableForm form;

  private TextRows(CsvReader<RawRow> reader, RecordHandler handler, TableForm form) {
    this.reader = reader;
    this.form = form;
    this.records = reader.iterator();
    this.handler = handler;
  }

  static TextRows open(Path file, TextEncoding encoding, Limits limits) throws IOException {
    char separator;
    try (Reader sample = new BufferedReader(encoding.open(file))) {
      separator = Delimiter.detect(sample);
    }
    RecordHandler handler = new RecordHandler(limits);
    CsvReader<RawRow> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(Math.max(MIN_BUFFER, BUFFER_PER_CELL * limits.maxCellLength()))
            .build(handler, encoding.open(file));
    TableForm form = new TableForm("CSV", encoding.charset().name(), String.valueOf(separator));
    return new TextRows(reader, handler, form);
  }

  @Override
  public @Nullable RawRow next() {
    try {
      while (records.hasNext()) {
        RawRow row = records.next();
        if (!row.isBlank()) {
          return row;
        }
      }
      return null;
    } catch (CsvParseException e) {
      throw TableRefusal.of("table.malformed", handler.line());
    }
  }

  @Override
  public TableForm form() {
    return form;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

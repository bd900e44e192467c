package org.annum.metrics.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.annum.metrics.figure.model.CsvCell;
import org.jspecify.annotations.Nullable;

/**
 * Facts as CSV that spreadsheets open as it is meant: UTF-8 with a byte order mark, and no text
 * that would run as a formula. Rows leave as they come.
 */
final class RecordCsv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer writer;
  private final CsvWriter rows;

  private RecordCsv(Writer writer, CsvWriter rows) {
    this.writer = writer;
    this.rows = rows;
  }

  static RecordCsv to(OutputStream out) {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      writer.write(BYTE_ORDER_MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CsvWriter rows = CsvWriter.builder().build(writer);
    rows.writeRecord(
        "source",
        "externalId",
        "fact",
        "at",
        "customer",
        "priority",
        "dueAt",
        "completedAt",
        "value",
        "numerator",
        "denominator",
        "link");
    return new RecordCsv(writer, rows);
  }

  void add(FigureRecord fact) {
    rows.writeRecord(
        text(fact.source()),
        text(fact.externalId()),
        text(fact.fact()),
        text(fact.at()),
        text(fact.customer()),
        text(fact.priority()),
        text(fact.dueAt()),
        text(fact.completedAt()),
        number(fact.value()),
        number(fact.numerator()),
        number(fact.denominator()),
        text(fact.link()));
  }

  /** Writes what is left; the stream stays open, its owner closes it. */
  void finish() {
    try {
      rows.flush();
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : CsvCell.harmless(value.toString());
  }

  /** A number is written by us from a number: a minus before it starts no formula. */
  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}

package org.annum.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A table somebody uploaded, whatever program wrote it: CSV or XLSX, recognised by its content.
 *
 * <p>Rows are read once, in order, without holding the file in memory; blank rows are left out. A
 * file that cannot be read or exceeds the {@link Limits} is refused, at the start or at the row
 * where it shows. A workbook's cells read as the same text that a CSV would hold: dates as ISO
 * 8601, numbers as plain decimals, formulas as their last result. A {@link ReturnedTable} reads as
 * the table it was made of.
 */
public final class TableFile implements Iterable<Row>, AutoCloseable {
  private final RowSource source;
  private final Header header;
  private final boolean returned;
  private final Limits limits;
  private final @Nullable Path temporary;

  private TableFile(RowSource source, List<String> first, Limits limits, @Nullable Path temporary) {
    this.source = source;
    this.returned = ReturnedTable.isHeader(first);
    this.header = Header.of(returned ? ReturnedTable.original(first) : first, limits);
    this.limits = limits;
    this.temporary = temporary;
  }

  /** Opens a file that stays the caller's. */
  public static TableFile open(Path file, Limits limits) throws IOException {
    return open(file, limits, null);
  }

  /** Opens what a stream holds; it is kept in a temporary file until this table is closed. */
  public static TableFile open(InputStream content, Limits limits) throws IOException {
    Path temporary = Files.createTempFile("annum-table-", null);
    try {
      TableFormat.copyLimited(content, temporary, limits);
      return open(temporary, limits, temporary);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static TableFile open(Path file, Limits limits, @Nullable Path temporary)
      throws IOException {
    RowSource source = TableFormat.open(file, limits);
    try {
      RowSource.RawRow first = source.next();
      if (first == null) {
        throw TableRefusal.of("table.empty");
      }
      return new TableFile(source, first.cells(), limits, temporary);
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /** The header's names in the file's order. */
  public List<String> columns() {
    return header.names();
  }

  /** What the file was recognised as. */
  public TableForm form() {
    return source.form();
  }

  /** Refuses the file unless it has all these columns; more are welcome. */
  public TableFile require(String... columns) {
    List<Violation> missing =
        Arrays.stream(columns)
            .filter(column -> header.indexOf(column) < 0)
            .map(column -> Violation.of(column, "table.column-missing", column))
            .toList();
    TableRefusal.throwIfAny(missing);
    return this;
  }

  /** The rows below the header; there is one pass only. */
  @Override
  public Iterator<Row> iterator() {
    return new Rows();
  }

  /** The rows in lists of at most {@code size}; shares the one pass with {@link #iterator()}. */
  public Iterable<List<Row>> chunks(int size) {
    return () -> new Chunks(iterator(), size);
  }

  @Override
  public void close() throws IOException {
    try {
      source.close();
    } finally {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private final class Rows implements Iterator<Row> {
    private RowSource.@Nullable RawRow ahead;
    private boolean ended;
    private long count;

    @Override
    public boolean hasNext() {
      if (ahead == null && !ended) {
        ahead = read();
        ended = ahead == null;
      }
      return ahead != null;
    }

    @Override
    public Row next() {
      RowSource.RawRow raw = hasNext() ? ahead : null;
      if (raw == null) {
        throw new NoSuchElementException();
      }
      if (++count > limits.maxRows()) {
        throw TableRefusal.tooLarge("table.too-many-rows", limits.maxRows());
      }
      ahead = null;
      return returned
          ? new Row(
              raw.number(),
              header,
              ReturnedTable.original(raw.cells()),
              Math.max(0, raw.fields() - 1))
          : new Row(raw.number(), header, raw.cells(), raw.fields());
    }

    private RowSource.@Nullable RawRow read() {
      try {
        return source.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Chunks(Iterator<Row> rows, int size) implements Iterator<List<Row>> {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public List<Row> next() {
      List<Row> chunk = new ArrayList<>(size);
      chunk.add(rows.next());
      while (chunk.size() < size && rows.hasNext()) {
        chunk.add(rows.next());
      }
      return chunk;
    }
  }
}

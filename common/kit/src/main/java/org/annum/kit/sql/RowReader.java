package org.annum.kit.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * A row in the binary format of PostgreSQL's COPY, of which each piece that the server sends holds
 * one. The columns are read one after another, each with the method of its type.
 */
public final class RowReader {
  private static final int SIGNATURE = 11;
  private static final int FLAGS = 4;
  private static final short TRAILER = -1;
  private static final int NULL = -1;

  private ByteBuffer columns = ByteBuffer.allocate(0);
  private boolean headerRead;

  RowReader() {}

  /** Returns whether there is a row in it. */
  boolean take(byte[] piece) {
    columns = ByteBuffer.wrap(piece);
    if (!headerRead) {
      columns.position(SIGNATURE + FLAGS);
      int extension = columns.getInt();
      columns.position(columns.position() + extension);
      headerRead = true;
    }
    return columns.hasRemaining() && columns.getShort() != TRAILER;
  }

  public String text() {
    return present(optionalText());
  }

  public Optional<String> optionalText() {
    int length = columns.getInt();
    if (length == NULL) {
      return Optional.empty();
    }
    String value = new String(columns.array(), columns.position(), length, UTF_8);
    columns.position(columns.position() + length);
    return Optional.of(value);
  }

  /** A {@code bytea}. */
  public byte[] bytes() {
    byte[] value = new byte[columns.getInt()];
    columns.get(value);
    return value;
  }

  /** A {@code bigint}. */
  public Optional<Long> optionalNumber() {
    return isNull() ? Optional.empty() : Optional.of(columns.getLong());
  }

  /** A {@code bigint}. */
  public long number() {
    return present(optionalNumber());
  }

  public Optional<Boolean> optionalFlag() {
    return isNull() ? Optional.empty() : Optional.of(columns.get() != 0);
  }

  /** A {@code timestamptz}. */
  public Instant instant() {
    return present(optionalInstant());
  }

  /** A {@code timestamptz}. */
  public Optional<Instant> optionalInstant() {
    return isNull() ? Optional.empty() : Optional.of(PostgresTime.instant(columns.getLong()));
  }

  private boolean isNull() {
    return columns.getInt() == NULL;
  }

  private static <T> T present(Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException("the column is null"));
  }
}

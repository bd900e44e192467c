package org.annum.kit.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row in the binary format of PostgreSQL's COPY, of which each piece that the server sends holds
 * one. The columns are read one after another, each with the method of its type.
 */
public final class BinaryRow {
  private static final int SIGNATURE = 11;
  private static final int FLAGS = 4;
  private static final short TRAILER = -1;
  private static final int NULL = -1;

  /** 2000-01-01T00:00:00Z, from which the server counts microseconds. */
  private static final long EPOCH_SECOND = 946_684_800;

  private static final long MICROS_PER_SECOND = TimeUnit.SECONDS.toMicros(1);

  private ByteBuffer columns = ByteBuffer.allocate(0);
  private boolean headerRead;

  BinaryRow() {}

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

  /** A text; null where the column is. */
  public @Nullable String textOrNull() {
    int length = columns.getInt();
    if (length == NULL) {
      return null;
    }
    String value = new String(columns.array(), columns.position(), length, UTF_8);
    columns.position(columns.position() + length);
    return value;
  }

  public Optional<String> optionalText() {
    return Optional.ofNullable(textOrNull());
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
    if (isNull()) {
      return Optional.empty();
    }
    long micros = columns.getLong();
    return Optional.of(
        Instant.ofEpochSecond(
            EPOCH_SECOND + Math.floorDiv(micros, MICROS_PER_SECOND),
            TimeUnit.MICROSECONDS.toNanos(Math.floorMod(micros, MICROS_PER_SECOND))));
  }

  private boolean isNull() {
    return columns.getInt() == NULL;
  }

  private static <T> T present(Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException("the column is null"));
  }
}

package org.annum.kit.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.annum.kit.time.IsoInstant;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text format of PostgreSQL's COPY, sent on as they are written. Each row begins with
 * {@link #startRow}; then come its columns in order, as text that PostgreSQL reads for their types.
 */
public final class CopyText {
  private static final int PIECE = 1 << 16;

  private final CopyIn target;
  private byte[] bytes = new byte[PIECE];
  private int length;
  private boolean anyRow;
  private boolean anyColumn;

  CopyText(CopyIn target) {
    this.target = target;
  }

  public CopyText startRow() {
    if (anyRow) {
      append((byte) '\n');
      if (length > PIECE / 2) {
        send();
      }
    }
    anyRow = true;
    anyColumn = false;
    return this;
  }

  public CopyText add(Object value) {
    startColumn();
    text(value.toString());
    return this;
  }

  public CopyText add(Instant time) {
    startColumn();
    text(IsoInstant.of(time));
    return this;
  }

  public CopyText add(Optional<?> value) {
    return addOrNull(value.orElse(null));
  }

  /** The column is null where there is no value. */
  public CopyText addOrNull(@Nullable Object value) {
    if (value == null) {
      startColumn();
      append((byte) '\\');
      append((byte) 'N');
      return this;
    }
    return value instanceof Instant time ? add(time) : add(value);
  }

  /** Sends what is left. */
  void finish() {
    if (anyRow) {
      append((byte) '\n');
    }
    send();
  }

  private void startColumn() {
    if (anyColumn) {
      append((byte) '\t');
    }
    anyColumn = true;
  }

  private void text(String value) {
    for (byte one : value.getBytes(UTF_8)) {
      switch (one) {
        case '\\' -> escaped((byte) '\\');
        case '\t' -> escaped((byte) 't');
        case '\n' -> escaped((byte) 'n');
        case '\r' -> escaped((byte) 'r');
        default -> append(one);
      }
    }
  }

  private void escaped(byte letter) {
    append((byte) '\\');
    append(letter);
  }

  private void append(byte one) {
    if (length == bytes.length) {
      send();
    }
    bytes[length++] = one;
  }

  private void send() {
    try {
      target.writeToCopy(bytes, 0, length);
      length = 0;
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }
}

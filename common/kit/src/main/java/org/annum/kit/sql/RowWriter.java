package org.annum.kit.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of PostgreSQL's COPY, sent on as they are written: the server has no
 * text to parse. Each row begins with {@link #startRow}; then come its columns in order, each with
 * the method of its type.
 */
public final class RowWriter implements Columns {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final short TRAILER = -1;
  private static final int NULL = -1;
  private static final byte JSONB_VERSION = 1;
  private static final int PIECE = 1 << 16;

  private static final int DIGITS = 4;
  private static final BigInteger BASE = BigInteger.valueOf(10_000);
  private static final short NEGATIVE = 0x4000;

  private final CopyIn target;
  private ByteBuffer bytes = ByteBuffer.allocate(PIECE).put(HEADER);
  private int row;
  private short columns;

  RowWriter(CopyIn target) {
    this.target = target;
  }

  public RowWriter startRow() {
    endRow();
    if (bytes.position() > PIECE / 2) {
      send();
    }
    room(Short.BYTES);
    row = bytes.position();
    bytes.putShort((short) 0);
    return this;
  }

  @Override
  public RowWriter text(@Nullable Object value) {
    if (value == null) {
      return none();
    }
    String text = value.toString();
    return isAscii(text) ? ascii(text) : utf8(text.getBytes(UTF_8));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private RowWriter ascii(String text) {
    column(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes.put((byte) text.charAt(i));
    }
    return this;
  }

  @Override
  public RowWriter text(Optional<?> value) {
    return text(value.orElse(null));
  }

  @Override
  public RowWriter json(String value) {
    byte[] text = value.getBytes(UTF_8);
    column(1 + text.length);
    bytes.put(JSONB_VERSION).put(text);
    return this;
  }

  /** A {@code text} that is in UTF-8 already. */
  public RowWriter utf8(byte[] text) {
    column(text.length);
    bytes.put(text);
    return this;
  }

  /** A {@code bigint}. */
  public RowWriter number(long value) {
    column(Long.BYTES);
    bytes.putLong(value);
    return this;
  }

  @Override
  public RowWriter flag(Optional<Boolean> value) {
    if (value.isEmpty()) {
      return none();
    }
    column(1);
    bytes.put((byte) (value.get() ? 1 : 0));
    return this;
  }

  @Override
  public RowWriter day(@Nullable LocalDate value) {
    if (value == null) {
      return none();
    }
    column(Integer.BYTES);
    bytes.putInt(PostgresTime.days(value));
    return this;
  }

  @Override
  public RowWriter day(Optional<LocalDate> value) {
    return day(value.orElse(null));
  }

  @Override
  public RowWriter time(@Nullable Instant value) {
    if (value == null) {
      return none();
    }
    column(Long.BYTES);
    bytes.putLong(PostgresTime.micros(value));
    return this;
  }

  @Override
  public RowWriter time(Optional<Instant> value) {
    return time(value.orElse(null));
  }

  @Override
  public RowWriter decimal(@Nullable BigDecimal value) {
    if (value == null) {
      return none();
    }
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    int fraction = (plain.scale() + DIGITS - 1) / DIGITS;
    BigInteger whole = plain.setScale(fraction * DIGITS).unscaledValue().abs();
    short[] digits = digits(whole);
    column(Short.BYTES * (4 + digits.length));
    bytes
        .putShort((short) digits.length)
        .putShort((short) (digits.length - fraction - 1))
        .putShort(value.signum() < 0 ? NEGATIVE : 0)
        .putShort((short) plain.scale());
    for (short digit : digits) {
      bytes.putShort(digit);
    }
    return this;
  }

  /** The digits to the base of 10,000, the first one first. */
  private static short[] digits(BigInteger number) {
    int length = 0;
    for (BigInteger rest = number; rest.signum() > 0; rest = rest.divide(BASE)) {
      length++;
    }
    short[] digits = new short[length];
    BigInteger rest = number;
    for (int i = length - 1; i >= 0; i--) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      digits[i] = parts[1].shortValueExact();
      rest = parts[0];
    }
    return digits;
  }

  /** Sends what is left. */
  void finish() {
    endRow();
    room(Short.BYTES);
    bytes.putShort(TRAILER);
    send();
  }

  private void endRow() {
    if (columns > 0) {
      bytes.putShort(row, columns);
    }
    columns = 0;
  }

  private RowWriter none() {
    room(Integer.BYTES);
    columns++;
    bytes.putInt(NULL);
    return this;
  }

  private void column(int length) {
    room(Integer.BYTES + length);
    columns++;
    bytes.putInt(length);
  }

  /** A row goes to the server whole, since its first bytes count its columns. */
  private void room(int more) {
    if (bytes.remaining() < more) {
      int capacity = Math.max(2 * bytes.capacity(), bytes.position() + more);
      bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
    }
  }

  private void send() {
    try {
      target.writeToCopy(bytes.array(), 0, bytes.position());
      bytes.clear();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }
}

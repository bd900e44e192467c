package org.annum.metrics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.annum.kit.time.IsoInstant;

/** Rows in the text format of PostgreSQL's COPY, as UTF-8. */
public final class CopyText {
  private static final byte[] NULL = {'\\', 'N'};

  private byte[] bytes = new byte[1 << 16];
  private int length;

  void startRow(long number) {
    if (length > 0) {
      append('\n');
    }
    append(Long.toString(number).getBytes(UTF_8));
  }

  /** The next column; its text is what PostgreSQL reads for the column's type. */
  public CopyText add(Object value) {
    append('\t');
    append(escaped(value.toString()).getBytes(UTF_8));
    return this;
  }

  public CopyText add(Instant time) {
    append('\t');
    append(IsoInstant.of(time).getBytes(UTF_8));
    return this;
  }

  public CopyText add(Optional<?> value) {
    if (value.isPresent()) {
      return value.get() instanceof Instant time ? add(time) : add(value.get());
    }
    append('\t');
    append(NULL);
    return this;
  }

  /** Everything that was added; nothing may be added any more. */
  InputStream content() {
    if (length > 0) {
      append('\n');
    }
    return new ByteArrayInputStream(bytes, 0, length);
  }

  private static String escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (isSpecial(value.charAt(i))) {
        return value
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
      }
    }
    return value;
  }

  private static boolean isSpecial(char c) {
    return c == '\\' || c == '\t' || c == '\n' || c == '\r';
  }

  private void append(char ascii) {
    makeRoom(1);
    bytes[length++] = (byte) ascii;
  }

  private void append(byte[] more) {
    makeRoom(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void makeRoom(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}

package org.annum.metrics.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into rows, in memory that does not grow with it: of a row that is too
 * long, the rest is skipped. For one thread.
 */
final class RowReader {
  /** Bytes that a row may have. */
  static final int LONGEST = 64 * 1024;

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] row = new byte[LONGEST + 1];
  private int position;
  private int filled;
  private long number;

  RowReader(InputStream in) {
    this.in = in;
  }

  /** The number of the row read last, from 1. */
  long number() {
    return number;
  }

  /**
   * The next row without its line end, one byte longer than {@link #LONGEST} where it is too long.
   *
   * @return null at the end
   */
  byte @Nullable [] next() throws IOException {
    int length = 0;
    boolean started = false;
    while (position < filled || fill()) {
      started = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int taken = Math.min(end - position, row.length - length);
      System.arraycopy(buffer, position, row, length, taken);
      length += taken;
      position = end + 1;
      if (end < filled) {
        break;
      }
    }
    if (!started) {
      return null;
    }
    number++;
    return Arrays.copyOf(row, length > 0 && row[length - 1] == '\r' ? length - 1 : length);
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}

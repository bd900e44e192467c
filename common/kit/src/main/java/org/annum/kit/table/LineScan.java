package org.annum.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the lines of a text file that are UTF-8 and those that are not, of the lines that go
 * beyond ASCII. One pass over the bytes.
 *
 * <p>Short texts in GB18030 can be UTF-8 by accident, but not with two characters of three bytes.
 */
final class LineScan {
  private static final int BUFFER = 64 * 1024;
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = LOWEST_BITS << 7;
  private static final long LINE_ENDS = LOWEST_BITS * '\n';
  private static final int WIDE = 3;
  private static final int SURELY = 2;

  private long line = 1;
  private long utf8Lines;
  private long otherLines;
  private long firstOther;
  private long firstSurelyUtf8;

  private int open;
  private int length;
  private int low = 0x80;
  private int high = 0xBF;
  private int wide;
  private boolean broken;

  private LineScan() {}

  static LineScan of(Path file, int markLength) throws IOException {
    LineScan scan = new LineScan();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(markLength);
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        scan.take(buffer, read);
      }
    }
    scan.endLine();
    return scan;
  }

  private void take(byte[] bytes, int count) {
    int i = 0;
    while (i < count) {
      if (open == 0 && i <= count - Long.BYTES && isPlain((long) EIGHT_BYTES.get(bytes, i))) {
        i += Long.BYTES;
      } else {
        take(bytes[i++]);
      }
    }
  }

  /** Whether all of eight bytes are ASCII and none of them ends a line, as most do. */
  private static boolean isPlain(long bytes) {
    long zeroWhereLineEnds = bytes ^ LINE_ENDS;
    return ((bytes | (zeroWhereLineEnds - LOWEST_BITS)) & HIGHEST_BITS) == 0;
  }

  boolean isUtf8() {
    return otherLines == 0;
  }

  /** Lines that can hardly be anything but UTF-8 are at least as many as those that are not. */
  boolean isMostlyUtf8() {
    return utf8Lines > 0 && utf8Lines >= otherLines;
  }

  long firstOther() {
    return firstOther;
  }

  /** The first line that is UTF-8 beyond doubt; 0 when there is none. */
  long firstSurelyUtf8() {
    return firstSurelyUtf8;
  }

  private void take(byte b) {
    if (b >= 0) {
      if (open > 0) {
        broken = true;
        open = 0;
      }
      if (b == '\n') {
        endLine();
      }
    } else if (open > 0) {
      follow(b & 0xFF);
    } else {
      begin(b & 0xFF);
    }
  }

  private void endLine() {
    broken |= open > 0;
    if (broken) {
      otherLines++;
      firstOther = firstOther == 0 ? line : firstOther;
    } else if (wide > 0) {
      utf8Lines++;
      firstSurelyUtf8 = firstSurelyUtf8 == 0 && wide >= SURELY ? line : firstSurelyUtf8;
    }
    line++;
    open = 0;
    wide = 0;
    broken = false;
  }

  private void begin(int b) {
    low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    if (b >= 0xC2 && b <= 0xDF) {
      length = 2;
    } else if (b >= 0xE0 && b <= 0xEF) {
      length = 3;
    } else if (b >= 0xF0 && b <= 0xF4) {
      length = 4;
    } else {
      broken = true;
      return;
    }
    open = length - 1;
  }

  private void follow(int b) {
    if (b < low || b > high) {
      broken = true;
      open = 0;
      return;
    }
    low = 0x80;
    high = 0xBF;
    open--;
    if (open == 0 && length >= WIDE) {
      wide++;
    }
  }
}

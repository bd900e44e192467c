package org.annum.kit.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a workbook being unpacked; ends with a refusal where it grows beyond the limits. */
final class PartStream extends FilterInputStream {
  // Repetitive but honest small parts compress far better than any large one.
  private static final long RATIO_FROM = 1024L * 1024L;
  // A character may be escaped as an entity of up to ten bytes.
  private static final int BYTES_PER_CHARACTER = 10;
  private static final int MIN_RUN = 64 * 1024;

  private final long packed;
  private final long most;
  private final Limits limits;
  private final long longestRun;
  private long count;
  private long run;

  PartStream(InputStream in, long packed, long most, Limits limits) {
    super(in);
    this.packed = Math.max(1, packed);
    this.most = most;
    this.limits = limits;
    this.longestRun = Math.max(MIN_RUN, (long) BYTES_PER_CHARACTER * limits.maxCellLength());
  }

  long count() {
    return count;
  }

  void drain() throws IOException {
    byte[] buffer = new byte[16 * 1024];
    while (read(buffer, 0, buffer.length) >= 0) {
      // Reading is the check.
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count += read;
      checkSize();
      checkRuns(buffer, offset, read);
    }
    return read;
  }

  private void checkSize() {
    if (count > most) {
      throw TableRefusal.tooLarge("table.inflates-too-large", most);
    }
    if (count > RATIO_FROM && count / packed > limits.maxRatio()) {
      throw TableRefusal.tooLarge("table.inflates-too-much", limits.maxRatio());
    }
  }

  /** Whatever stands between two tags would be held in memory as one text. */
  private void checkRuns(byte[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      run = buffer[i] == '<' ? 0 : run + 1;
      if (run > longestRun) {
        throw TableRefusal.tooLarge("table.workbook-cell-too-long", limits.maxCellLength());
      }
    }
  }
}

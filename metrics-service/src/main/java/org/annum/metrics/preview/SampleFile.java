package org.annum.metrics.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file, or the beginning of one, in a temporary file. Text is cut off behind a whole line. */
final class SampleFile implements AutoCloseable {
  /** More of a text is not needed to show some rows. */
  private static final int ENOUGH = 4 * 1024 * 1024;

  private final Path path;

  private SampleFile(Path path) {
    this.path = path;
  }

  /** Keeps what is sent; a text with many lines loses the last one unless that has an end. */
  static SampleFile of(InputStream content, int lines) throws IOException {
    Path path = Files.createTempFile("annum-preview-", null);
    try {
      Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
      if (!isWorkbook(path)) {
        cut(path, lines);
      }
      return new SampleFile(path);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  Path path() {
    return path;
  }

  private static boolean isWorkbook(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }

  private static void cut(Path path, int lines) throws IOException {
    byte[] text;
    try (InputStream in = Files.newInputStream(path)) {
      text = in.readNBytes(ENOUGH);
    }
    int end = 0;
    int ends = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        // In UTF-16 the other half of the character stands behind it, or before.
        end = i + 1 < text.length && text[i + 1] == 0 ? i + 2 : i + 1;
        ends++;
      }
    }
    boolean keepRest = ends <= lines && text.length < ENOUGH;
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(keepRest || end == 0 ? text.length : end);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}

package org.annum.kit.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.annum.kit.problem.Refusal;

/**
 * An upload kept in a temporary file, so that no database connection waits for a slow sender.
 *
 * @param digest SHA-256 of the content, hexadecimal
 */
record Spool(Path file, String digest) implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  static Spool of(InputStream content, Path file, long maxBytes) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
        copy(content, out, maxBytes);
      }
      return new Spool(file, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void copy(InputStream content, OutputStream out, long maxBytes)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      total += read;
      if (total > maxBytes) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "operation.payload-too-large", maxBytes);
      }
      out.write(buffer, 0, read);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}

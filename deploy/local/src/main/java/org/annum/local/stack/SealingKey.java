package org.annum.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that the stack's webhook secrets are sealed with; it lives as long as the data. */
final class SealingKey {
  private static final int LENGTH = 32;

  private SealingKey() {}

  /** The file with the key; the first time it is made, for its owner only. */
  static Path in(Path file) {
    if (Files.exists(file)) {
      return file;
    }
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    try {
      Path fresh =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              "key",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
      return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

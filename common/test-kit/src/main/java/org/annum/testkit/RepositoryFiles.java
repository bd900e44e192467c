package org.annum.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository, found from whichever module's directory a test runs in. */
final class RepositoryFiles {
  private static final Path CONTRACTS = Path.of("common", "contracts");

  private RepositoryFiles() {}

  static Path contracts() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(CONTRACTS))) {
        return at.resolve(CONTRACTS);
      }
    }
    throw new IllegalStateException("no " + CONTRACTS + " above the working directory");
  }
}

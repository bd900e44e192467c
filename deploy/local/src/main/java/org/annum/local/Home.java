package org.annum.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.annum.local.stack.StackDirectory;
import org.annum.local.stack.StackState;
import org.annum.local.token.SigningKey;
import org.annum.local.token.TokenIssuer;

/**
 * Where the suite is built and where the local stack keeps its things.
 *
 * @param root of the repository
 * @param directory data, logs and the token key; {@code .annum} unless {@code ANNUM_HOME} says else
 */
record Home(Path root, Path directory) {

  Home {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Home ofThisProcess() {
    String root = System.getProperty("annum.root");
    if (root == null) {
      throw new LocalProblem("start this through deploy/annum, which knows where the suite is");
    }
    String directory = System.getenv("ANNUM_HOME");
    Path rootPath = Path.of(root).toAbsolutePath().normalize();
    return new Home(
        rootPath,
        directory == null || directory.isBlank()
            ? rootPath.resolve(".annum")
            : Path.of(directory).toAbsolutePath().normalize());
  }

  /** The one stack that other commands find. */
  StackDirectory kept() {
    return new StackDirectory(directory, directory.resolve("logs"));
  }

  /** A place for a stack that is deleted at its end; its logs stay when it fails. */
  StackDirectory throwAway() {
    String name = "throw-away-" + ProcessHandle.current().pid();
    return new StackDirectory(
        directory.resolve("tmp").resolve(name), directory.resolve("logs").resolve(name));
  }

  Optional<StackState> runningStack() {
    return kept().running();
  }

  SigningKey signingKey() {
    return SigningKey.in(directory.resolve("token-key"));
  }

  TokenIssuer tokens() {
    return new TokenIssuer(signingKey(), Clock.systemUTC());
  }
}

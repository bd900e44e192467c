package org.annum.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.annum.local.stack.Leftovers;
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
  private static final String THROW_AWAY = "throw-away-";

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
    forgetThoseOfDeadLaunchers();
    return throwAway(THROW_AWAY + ProcessHandle.current().pid());
  }

  private StackDirectory throwAway(String name) {
    return new StackDirectory(
        directory.resolve("tmp").resolve(name), directory.resolve("logs").resolve(name));
  }

  private void forgetThoseOfDeadLaunchers() {
    Path all = directory.resolve("tmp");
    if (!Files.exists(all)) {
      return;
    }
    try (Stream<Path> found = Files.list(all)) {
      found
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.startsWith(THROW_AWAY))
          .filter(name -> ProcessHandle.of(pid(name)).isEmpty())
          .map(this::throwAway)
          .forEach(
              abandoned -> {
                Leftovers.end(abandoned);
                abandoned.delete();
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long pid(String name) {
    return Long.parseLong(name.substring(THROW_AWAY.length()));
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

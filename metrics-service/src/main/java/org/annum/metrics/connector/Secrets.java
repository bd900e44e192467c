package org.annum.metrics.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads secrets where they are kept, each time anew: a rotated one works at once. */
@ApplicationScoped
public class Secrets {
  private static final long LARGEST = 64 * 1024L;

  private final SecretsConfig config;

  Secrets(SecretsConfig config) {
    this.config = config;
  }

  /** Whether the reference names a place that may be read, whatever is there now. */
  public boolean isReadable(SecretReference secret) {
    return secret.scheme() == SecretReference.Scheme.FILE
        ? config.directory().isPresent()
        : secret.name().startsWith(config.environmentPrefix());
  }

  /**
   * The value of a secret, without the line end that editors add.
   *
   * @throws SourceRefusedException when there is no such secret, or none that may be read
   */
  public String reveal(SecretReference secret) {
    return find(secret)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> SourceRefusedException.of("source.secret-missing", null, secret.text()));
  }

  private Optional<String> find(SecretReference secret) {
    if (!isReadable(secret)) {
      return Optional.empty();
    }
    return secret.scheme() == SecretReference.Scheme.FILE
        ? config.directory().flatMap(directory -> file(directory, secret.name()))
        : Optional.ofNullable(System.getenv(secret.name()));
  }

  // Mounted secrets are links, but never to outside of their directory.
  private static Optional<String> file(Path directory, String name) {
    try {
      Path file = directory.resolve(name).toRealPath();
      boolean inside = file.startsWith(directory.toRealPath());
      return inside && Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? Optional.of(Files.readString(file, UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      // What the file is called is said, why it cannot be read is the operator's to find out.
      return Optional.empty();
    }
  }
}

package org.annum.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Where things are in the repository. */
final class Repository {
  static final Path ROOT = Path.of(System.getProperty("annum.root", "../../..")).toAbsolutePath();
  static final List<String> SERVICES = List.of("goals", "metrics", "feedback", "review");

  private Repository() {}

  static Path overlay(String name) {
    return ROOT.resolve("deploy/kubernetes/overlays").resolve(name);
  }

  /** The settings a service comes with. */
  static Properties settings(String service) {
    Path file = ROOT.resolve(service + "-service/src/main/resources/application.properties");
    try (var reader = Files.newBufferedReader(file)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package org.annum.kubernetes;

import java.nio.file.Path;
import java.util.List;

/** Where things are in the repository. */
final class Repository {
  static final Path ROOT = Path.of(System.getProperty("annum.root", "../../..")).toAbsolutePath();
  static final List<String> SERVICES = List.of("goals", "metrics", "feedback", "review");

  private Repository() {}

  static Path overlay(String name) {
    return ROOT.resolve("deploy/kubernetes/overlays").resolve(name);
  }
}

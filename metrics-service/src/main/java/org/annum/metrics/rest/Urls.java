package org.annum.metrics.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads URLs that a foreign system gives. */
final class Urls {
  private Urls() {}

  /** The URL that the text means at a place; empty when it means none. */
  static Optional<URI> resolve(URI at, String text) {
    try {
      URI resolved = at.resolve(new URI(text));
      return resolved.getHost() == null ? Optional.empty() : Optional.of(resolved);
    } catch (URISyntaxException unusable) {
      return Optional.empty();
    }
  }
}

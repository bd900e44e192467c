package org.annum.metrics.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.annum.metrics.connector.Pull;
import org.annum.metrics.connector.SecretReference;
import org.annum.metrics.connector.SourceRefusedException;
import org.jspecify.annotations.Nullable;

/** How a source proves who it is. Secrets are looked up for each request and kept nowhere. */
sealed interface Authentication {

  /** Nobody asks. */
  record None() implements Authentication {}

  /** A secret in a header. */
  record Header(String name, String prefix, SecretReference secret) implements Authentication {

    String value(Pull pull) {
      return prefix + revealed(pull, secret);
    }
  }

  /** User name and password. */
  record Basic(String username, SecretReference password) implements Authentication {

    String value(Pull pull) {
      return basic(username, revealed(pull, password));
    }
  }

  /**
   * A token for the credentials of a client (RFC 6749, 4.4).
   *
   * @param inHeader whether the credentials are sent as the user name and password of the token
   *     request; in its body otherwise
   */
  record ClientCredentials(
      URI tokenUrl,
      String clientId,
      SecretReference clientSecret,
      @Nullable String scope,
      @Nullable String audience,
      boolean inHeader)
      implements Authentication {}

  static String basic(String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** The secret, if it can stand in a header; one that cannot must not appear in an exception. */
  static String revealed(Pull pull, SecretReference reference) {
    String secret = pull.reveal(reference).strip();
    if (secret.isEmpty() || !secret.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw SourceRefusedException.of("rest.secret-unusable", null, reference.text());
    }
    return secret;
  }
}

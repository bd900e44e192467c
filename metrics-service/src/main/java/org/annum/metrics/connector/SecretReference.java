package org.annum.metrics.connector;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a secret is, never what it is: {@code file:NAME} in the directory of secrets, or {@code
 * env:NAME} of the environment.
 */
public record SecretReference(Scheme scheme, String name) {

  /** Where secrets are kept; a name can neither leave the directory nor be a hidden file. */
  public enum Scheme {
    FILE("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"),
    ENV("[A-Z][A-Z0-9_]{0,99}");

    private final Pattern names;

    Scheme(String names) {
      this.names = Pattern.compile(names);
    }

    private String prefix() {
      return name().toLowerCase(Locale.ROOT) + ":";
    }
  }

  /** Reads a reference; empty where the text is none, such as a secret itself. */
  public static Optional<SecretReference> parse(String text) {
    return Arrays.stream(Scheme.values())
        .filter(scheme -> text.startsWith(scheme.prefix()))
        .map(scheme -> new SecretReference(scheme, text.substring(scheme.prefix().length())))
        .filter(reference -> reference.scheme.names.matcher(reference.name).matches())
        .findFirst();
  }

  /** The reference as it is written in settings. */
  public String text() {
    return scheme.prefix() + name;
  }
}

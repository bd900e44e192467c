package org.annum.kubernetes;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of settings whose values are nobody's business. */
final class SecretNames {
  private static final Pattern SECRET =
      Pattern.compile(".*(password|secret|credential|private|jaas|sealing|token[._-]key$).*");

  private SecretNames() {}

  static boolean isSecret(String name) {
    return SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}

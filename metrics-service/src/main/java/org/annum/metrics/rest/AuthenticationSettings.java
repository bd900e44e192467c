package org.annum.metrics.rest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annum.metrics.connector.SourceSettings;

/** Reads who a source is, and the headers it sends. */
final class AuthenticationSettings {
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{0,2000}");

  /** Headers that carry secrets, which are never stored, or that the platform sets by itself. */
  private static final Set<String> RESERVED =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "host",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "upgrade",
          "transfer-encoding");

  private enum Type {
    NONE,
    HEADER,
    BASIC,
    OAUTH2_CLIENT_CREDENTIALS
  }

  private AuthenticationSettings() {}

  static Authentication read(SourceSettings settings, Hosts hosts) {
    return settings
        .optionalPart("auth")
        .map(auth -> authentication(auth, hosts))
        .orElseGet(Authentication.None::new);
  }

  private static Authentication authentication(SourceSettings auth, Hosts hosts) {
    return switch (auth.oneOf("type", Type.class)) {
      case NONE -> new Authentication.None();
      case HEADER -> header(auth);
      case BASIC -> new Authentication.Basic(auth.text("username"), auth.secret("password"));
      case OAUTH2_CLIENT_CREDENTIALS ->
          new Authentication.ClientCredentials(
              hosts.url(auth, "tokenUrl"),
              auth.text("clientId"),
              auth.secret("clientSecret"),
              auth.optionalText("scope").orElse(null),
              auth.optionalText("audience").orElse(null),
              auth.flag("credentialsInHeader", false));
    };
  }

  private static Authentication header(SourceSettings auth) {
    String name = auth.optionalText("header").orElse("Authorization");
    String prefix = auth.optionalText("prefix").orElse("");
    boolean settable = name.equalsIgnoreCase("authorization") || !isReserved(name);
    if (!HEADER.matcher(name).matches() || !settable) {
      auth.refuse("header", "rest.header-reserved");
    }
    if (!HEADER_VALUE.matcher(prefix).matches()) {
      auth.refuse("prefix", "rest.header-reserved");
    }
    return new Authentication.Header(name, prefix, auth.secret("secret"));
  }

  /** Refuses headers that a source must not set. */
  static void checkHeaders(SourceSettings settings) {
    settings
        .texts("headers")
        .forEach(
            (name, value) -> {
              boolean usable =
                  HEADER.matcher(name).matches() && HEADER_VALUE.matcher(value).matches();
              if (!usable || isReserved(name)) {
                settings.refuse("headers", "rest.header-reserved");
              }
            });
  }

  private static boolean isReserved(String name) {
    return RESERVED.contains(name.toLowerCase(Locale.ROOT));
  }
}

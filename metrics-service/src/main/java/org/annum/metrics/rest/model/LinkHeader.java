package org.annum.metrics.rest.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header Link (RFC 8288), as far as it tells where the next page is. */
public final class LinkHeader {
  private static final Pattern LINK =
      Pattern.compile(
          "<([^>]*)>((?:\\s*;\\s*[^\\s=;,\"]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\\s;,\"]+))?)*)");
  private static final Pattern RELATION =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

  private LinkHeader() {}

  /** The target of the first link with the relation {@code next}, absolute or relative. */
  public static Optional<String> next(List<String> headers) {
    return headers.stream()
        .flatMap(header -> LINK.matcher(header).results())
        .filter(link -> isNext(link.group(2)))
        .map(link -> link.group(1).strip())
        .findFirst();
  }

  /** Only the first rel of a link counts. */
  private static boolean isNext(String parameters) {
    Matcher relation = RELATION.matcher(parameters);
    if (!relation.find()) {
      return false;
    }
    String relations = relation.group(1) == null ? relation.group(2) : relation.group(1);
    return Arrays.asList(relations.toLowerCase(Locale.ROOT).split("\\s+")).contains("next");
  }
}

package org.annum.metrics.rest.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${name}} in what is sent. */
public final class Placeholders {
  /** What a request may mention: where the last pull ended, and where in its pages this one is. */
  public static final Set<String> NAMES =
      Set.of("since", "key", "page", "offset", "size", "cursor");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private Placeholders() {}

  /** The names that nothing will ever be put in place of. */
  public static List<String> unknown(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !NAMES.contains(name))
        .toList();
  }

  /** The text with its values; nothing while one of them is not there, such as a first cursor. */
  public static Optional<String> fill(String template, Map<String, String> values) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    boolean missing = matcher.results().anyMatch(match -> !values.containsKey(match.group(1)));
    return missing ? Optional.empty() : Optional.of(matcher.replaceAll(match -> of(match, values)));
  }

  /** Whether the text is this placeholder and nothing else. */
  public static boolean isOnly(String template, String name) {
    return template.equals("${" + name + "}");
  }

  /** For a part of a URL; a space is %20, which every server reads as one. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String of(MatchResult match, Map<String, String> values) {
    return Matcher.quoteReplacement(values.getOrDefault(match.group(1), ""));
  }
}

package org.annum.systemtests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PromQL expression asks for: the metrics with their matchers, and the labels it groups by.
 *
 * @param selectors each metric that is read
 * @param grouping labels of {@code by}, {@code without}, {@code on}, {@code ignoring}
 */
record PromQl(List<Selector> selectors, Set<String> grouping) {

  record Selector(String metric, List<Match> matches) {}

  record Match(String label, String operator, String value) {
    /** Whether a series whose label has this value is one of those asked for. */
    boolean holdsFor(String actual) {
      return switch (operator) {
        case "=" -> actual.equals(value);
        case "!=" -> !actual.equals(value);
        case "=~" -> actual.matches(value);
        case "!~" -> !actual.matches(value);
        default -> throw new IllegalArgumentException(operator);
      };
    }
  }

  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern MATCH = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w.])([a-zA-Z_:][\\w:]*)(\\s*\\()?(\\s*\\{((?:[^}\"]|\"[^\"]*\")*)\\})?");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring");

  static PromQl of(String expression) {
    Set<String> grouping = new HashSet<>();
    Matcher groups = GROUPING.matcher(expression);
    while (groups.find()) {
      for (String label : groups.group(1).split(",")) {
        grouping.add(label.strip());
      }
    }
    List<Selector> selectors = new ArrayList<>();
    Matcher names = NAME.matcher(RANGE.matcher(groups.replaceAll(" ")).replaceAll(" "));
    while (names.find()) {
      boolean isFunction = names.group(2) != null;
      if (!isFunction && !WORDS.contains(names.group(1))) {
        selectors.add(new Selector(names.group(1), matches(names.group(4))));
      }
    }
    return new PromQl(selectors, grouping);
  }

  private static List<Match> matches(String text) {
    List<Match> matches = new ArrayList<>();
    Matcher match = MATCH.matcher(text == null ? "" : text);
    while (match.find()) {
      matches.add(new Match(match.group(1), match.group(2), match.group(3)));
    }
    return matches;
  }
}

package org.annum.metrics.jdbc.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text is one query that only reads. It is put into a query of ours as a whole, so it may
 * not end it, comment its rest out or be two. What is not plainly harmless is refused: the words
 * below as names, and whatever is quoted in ways that databases read differently. That the
 * connection is read-only, and its user may see little, is the real guard.
 */
public final class SelectPolicy {
  /** Not one query in plain SQL. */
  public static final String UNREADABLE = "jdbc.query-unreadable";

  /** Something else than a query. */
  public static final String NOT_SELECT = "jdbc.query-not-select";

  private static final Pattern QUOTED =
      Pattern.compile("'[^'\\\\]*'|\"[^\"\\\\]*\"|`[^`\\\\]*`", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_$]*");
  private static final Set<String> FIRST = Set.of("select", "with");
  private static final Set<String> WRITING =
      Set.of(
          "alter",
          "analyze",
          "call",
          "copy",
          "create",
          "delete",
          "do",
          "drop",
          "exec",
          "execute",
          "grant",
          "insert",
          "into",
          "lock",
          "merge",
          "reindex",
          "revoke",
          "set",
          "truncate",
          "update",
          "vacuum");

  private SelectPolicy() {}

  /** The code of what is wrong; empty for a query. */
  public static Optional<String> refusal(String query) {
    String bare = QUOTED.matcher(query).replaceAll(" '' ").toLowerCase(Locale.ROOT);
    if (!isPlain(bare)) {
      return Optional.of(UNREADABLE);
    }
    Matcher words = WORD.matcher(bare);
    boolean first = true;
    while (words.find()) {
      if (first ? !FIRST.contains(words.group()) : WRITING.contains(words.group())) {
        return Optional.of(NOT_SELECT);
      }
      first = false;
    }
    return first ? Optional.of(NOT_SELECT) : Optional.empty();
  }

  private static boolean isPlain(String bare) {
    String rest = bare.replace("''", "");
    boolean quoteLeft = rest.chars().anyMatch(c -> c == '\'' || c == '"' || c == '`');
    boolean special = rest.chars().anyMatch(c -> c == ';' || c == '\\' || c == '#' || c == '?');
    boolean comment = rest.contains("--") || rest.contains("/*");
    return !quoteLeft && !special && !comment && !rest.contains("$$") && isBalanced(rest);
  }

  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return depth == 0;
  }
}

package org.annum.metrics.profile.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds columns in a header whatever people do to names: case, width of characters, spaces,
 * underscores and dashes make no difference.
 */
public final class HeaderNames {
  private static final Pattern FILLING = Pattern.compile("[\\s_\\-]+");

  private final Map<String, String> byKey = new HashMap<>();

  public HeaderNames(Collection<String> columns) {
    columns.forEach(column -> byKey.putIfAbsent(key(column), column));
    columns.forEach(column -> byKey.put(column, column));
  }

  /** What is the same for all spellings of a name. */
  public static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return FILLING.matcher(plain).replaceAll("");
  }

  /** The header's name of a column that may have any of these; the first that is there. */
  public Optional<String> find(List<String> names) {
    return names.stream().map(this::find).flatMap(Optional::stream).findFirst();
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(byKey.getOrDefault(name, byKey.get(key(name))));
  }
}

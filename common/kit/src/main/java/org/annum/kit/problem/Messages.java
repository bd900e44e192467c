package org.annum.kit.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of a code: from the service's bundle {@code problems/service_*}, else from the kit's
 * {@code problems/kit_*}; Chinese for a Chinese locale, English for every other.
 */
public final class Messages {
  private static final List<String> BUNDLES = List.of("problems.service", "problems.kit");

  private Messages() {}

  /** The text of {@code code}; the code itself where the catalogue has none. */
  public static String text(Locale locale, String code, Object... arguments) {
    return find(locale, code, arguments).orElse(code);
  }

  /** The text of {@code code}, if the catalogue has one. */
  public static Optional<String> find(Locale locale, String code, Object... arguments) {
    Locale language =
        locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    return BUNDLES.stream()
        .map(bundle -> pattern(bundle, language, code))
        .flatMap(Optional::stream)
        .findFirst()
        .map(pattern -> new MessageFormat(pattern, language).format(plain(arguments)));
  }

  // Without grouping: 2024 is a year more often than a quantity.
  private static Object[] plain(Object... arguments) {
    return Arrays.stream(arguments).map(String::valueOf).toArray();
  }

  private static Optional<String> pattern(String bundle, Locale language, String code) {
    try {
      ResourceBundle texts =
          ResourceBundle.getBundle(
              bundle, language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
      return texts.containsKey(code) ? Optional.of(texts.getString(code)) : Optional.empty();
    } catch (MissingResourceException noSuchBundle) {
      return Optional.empty();
    }
  }

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}

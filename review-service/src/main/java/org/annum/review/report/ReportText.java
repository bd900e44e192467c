package org.annum.review.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import org.annum.kit.problem.Refusal;
import org.annum.kit.problem.RequestLanguage;
import org.annum.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The report's words in one language, from {@code report/text_<language>.properties}. */
public final class ReportText {
  private static final Set<String> LANGUAGES = Set.of("zh", "en");

  private final Locale locale;
  private final ResourceBundle words;

  private ReportText(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "report.text",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * @param language {@code zh} or {@code en}
   */
  static ReportText in(String language) {
    return new ReportText(language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
  }

  /**
   * @param lang what the caller asked for, {@code zh} or {@code en}; anything else is refused
   * @param acceptLanguage decides where {@code lang} is absent; see {@link RequestLanguage}
   */
  static ReportText asked(@Nullable String lang, @Nullable String acceptLanguage) {
    if (lang == null) {
      return in(RequestLanguage.of(acceptLanguage).getLanguage());
    }
    if (!LANGUAGES.contains(lang)) {
      throw Refusal.invalid(Violation.of("lang", "report.unknown-language", lang));
    }
    return in(lang);
  }

  /** The text of a key; a missing key is a bug and throws. */
  public String of(String key) {
    return words.getString(key);
  }

  public String of(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }

  /** The text of a key, or the given code itself where the bundle has no word for it. */
  String orCode(String prefix, String code) {
    String key = prefix + "." + code;
    return words.containsKey(key) ? words.getString(key) : code;
  }

  List<String> monthNames() {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> of("month." + month)).toList();
  }

  Locale locale() {
    return locale;
  }
}

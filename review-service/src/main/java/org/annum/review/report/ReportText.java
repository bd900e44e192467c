package org.annum.review.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/** The report's words in one language, from {@code report/text_<language>.properties}. */
public final class ReportText {
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

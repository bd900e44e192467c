package org.annum.review.finding;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.annum.review.template.model.LocalizedText;

/** The texts of findings and the names of measures, in Chinese and English. */
final class FindingBundle {
  private static final ResourceBundle ZH = bundle(Locale.CHINESE);
  private static final ResourceBundle EN = bundle(Locale.ENGLISH);

  private FindingBundle() {}

  static LocalizedText text(String key, LocalizedText subject, Object... numbers) {
    return new LocalizedText(
        format(ZH, Locale.CHINESE, key, subject.zh(), numbers),
        format(EN, Locale.ENGLISH, key, subject.en(), numbers));
  }

  static boolean has(String key) {
    return ZH.containsKey(key) && EN.containsKey(key);
  }

  private static String format(
      ResourceBundle bundle, Locale locale, String key, String subject, Object... numbers) {
    Object[] arguments = new Object[numbers.length + 1];
    arguments[0] = subject;
    System.arraycopy(numbers, 0, arguments, 1, numbers.length);
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  private static ResourceBundle bundle(Locale locale) {
    ResourceBundle.Control noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle found =
        ResourceBundle.getBundle(
            "findings/text", locale, FindingBundle.class.getClassLoader(), noFallback);
    if (!found.getLocale().equals(locale)) {
      throw new MissingResourceException(
          "no texts of findings", "findings/text", locale.toString());
    }
    return found;
  }
}

package org.annum.kit.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language to answer in: Chinese when {@code Accept-Language} prefers it, else English. */
public final class RequestLanguage {
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

  private RequestLanguage() {}

  /** Never refuses: a header that cannot be read means English. */
  public static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.ENGLISH;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return best == null ? Locale.ENGLISH : best;
    } catch (IllegalArgumentException unreadable) {
      return Locale.ENGLISH;
    }
  }
}

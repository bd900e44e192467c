package org.annum.metrics.profile.model;

/** Reads the pieces of a date from left to right; a piece that is not there moves nothing. */
final class DateScanner {
  /** No digits where some were to be. */
  static final int NONE = -1;

  private final String text;
  private int at;

  DateScanner(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  /** A number of so many digits at least, and no more digits than that taken. */
  int digits(int least, int most) {
    int end = at;
    int value = 0;
    while (end < text.length() && end - at < most && isDigit(text.charAt(end))) {
      value = value * 10 + (text.charAt(end) - '0');
      end++;
    }
    if (end - at < least) {
      return NONE;
    }
    at = end;
    return value;
  }

  /** How many digits follow. */
  int run() {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  /** One of these characters. */
  boolean oneOf(String characters) {
    if (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
      return true;
    }
    return false;
  }

  boolean word(String word) {
    if (text.regionMatches(true, at, word, 0, word.length())) {
      at += word.length();
      return true;
    }
    return false;
  }

  /** White space, any amount. */
  boolean space() {
    int start = at;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at > start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

package org.annum.metrics.profile.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which character separates the decimals of numbers as people type them. Either way a number may be
 * grouped in threes, have a currency sign ({@code ￥1,234.50}), be a percentage ({@code 98.5%} is
 * 0.985), or negative in parentheses.
 */
public enum NumberStyle {
  /** {@code 1,234.50} or {@code 1 234.50}. */
  POINT("[, ']", "\\."),
  /** {@code 1.234,50} or {@code 1 234,50}. */
  COMMA("[. ']", ",");

  private static final int LONGEST = 60;
  private static final String CURRENCIES = "¥$€£元";

  private final Pattern number;
  private final Pattern group;
  private final Pattern decimal;

  NumberStyle(String group, String decimal) {
    String fraction = "(" + decimal + "\\d+)?";
    this.number = Pattern.compile("[+-]?(\\d+|\\d{1,3}(%s\\d{3})+)%s".formatted(group, fraction));
    this.group = Pattern.compile(group);
    this.decimal = Pattern.compile(decimal);
  }

  /** The number with a point and without anything else; empty when the text is none. */
  public Optional<String> plain(String text) {
    if (isPlain(text)) {
      return Optional.of(text);
    }
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String rest = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    boolean negative = rest.startsWith("(") && rest.endsWith(")");
    rest = negative ? rest.substring(1, rest.length() - 1).strip() : rest;
    boolean percent = rest.endsWith("%");
    rest = withoutCurrency(percent ? rest.substring(0, rest.length() - 1).strip() : rest);
    if (!number.matcher(rest).matches() || (negative && !Character.isDigit(rest.charAt(0)))) {
      return Optional.empty();
    }
    String grouped = group.matcher(rest).replaceAll("");
    String plain = decimal.matcher((negative ? "-" : "") + grouped).replaceAll(".");
    return Optional.of(percent ? new BigDecimal(plain).movePointLeft(2).toPlainString() : plain);
  }

  /** Digits alone, or with a point where that is the decimal separator. */
  private boolean isPlain(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && this == POINT && i > 0) {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return points <= 1 && !text.endsWith(".") && !text.isEmpty();
  }

  /** Without the sign of a currency, which may stand before or behind the minus. */
  private static String withoutCurrency(String text) {
    String sign = text.startsWith("-") || text.startsWith("+") ? text.substring(0, 1) : "";
    String rest = text.substring(sign.length()).strip();
    if (!rest.isEmpty() && CURRENCIES.indexOf(rest.charAt(0)) >= 0) {
      rest = rest.substring(1).strip();
    } else if (!rest.isEmpty() && CURRENCIES.indexOf(rest.charAt(rest.length() - 1)) >= 0) {
      rest = rest.substring(0, rest.length() - 1).strip();
    }
    return sign + rest;
  }
}

package org.annum.metrics.profile.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form in which people type days and times, such as {@code d.M.yyyy} or {@code M/d/yyyy h:mm a}.
 *
 * <p>{@code yyyy} or {@code yy} (of this century), {@code M}, {@code d}, {@code H}, {@code h} with
 * {@code a} (AM, PM, 上午, 下午), {@code m}, {@code s}; one letter takes one digit or two, two letters
 * exactly two. A space takes any white space, every other character itself.
 */
public final class DatePattern {
  private static final int CENTURY = 2000;
  private static final int NOON = 12;
  private static final String LETTERS = "yMdHhmsa";
  private static final String DIGITS = "yMdHhms";

  private final List<Step> steps;

  private DatePattern(List<Step> steps) {
    this.steps = steps;
  }

  /** Empty when the pattern names no day or month, or cannot be read without doubt. */
  public static Optional<DatePattern> of(String pattern) {
    List<Step> steps = new ArrayList<>();
    Set<Character> letters = new HashSet<>();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      int end = i + 1;
      while (isLetter(c) && end < pattern.length() && pattern.charAt(end) == c) {
        end++;
      }
      Step step = new Step(c, end - i);
      if (!step.isUsable() || (isLetter(c) && !letters.add(c)) || !step.canFollow(steps)) {
        return Optional.empty();
      }
      steps.add(step);
      i = end;
    }
    return isWhole(letters) ? Optional.of(new DatePattern(steps)) : Optional.empty();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWhole(Set<Character> letters) {
    boolean hour = letters.contains('H') != letters.contains('h');
    boolean time = letters.contains('m');
    return letters.containsAll(Set.of('y', 'M'))
        && letters.contains('h') == letters.contains('a')
        && (time ? hour && letters.contains('d') : !letters.contains('H') && !letters.contains('h'))
        && (time || !letters.contains('s'));
  }

  /** What the text says; empty when it is not of this form. */
  public Optional<DateParts> match(String text) {
    DateScanner scanner = new DateScanner(text.strip());
    Map<Character, Integer> values = new HashMap<>();
    for (Step step : steps) {
      if (!step.take(scanner, values)) {
        return Optional.empty();
      }
    }
    return scanner.isAtEnd() ? Optional.of(parts(values)) : Optional.empty();
  }

  private static DateParts parts(Map<Character, Integer> values) {
    int hour = values.getOrDefault('H', -1);
    if (values.containsKey('h')) {
      // 12 AM is midnight; an hour beyond 12 becomes one that no day has.
      int half = values.get('h');
      hour = (half == NOON ? 0 : half > NOON ? 2 * NOON : half) + values.get('a');
    }
    return new DateParts(
        values.get('y'),
        values.get('M'),
        values.getOrDefault('d', 0),
        hour,
        values.getOrDefault('m', 0),
        values.getOrDefault('s', 0),
        0,
        null);
  }

  /** A letter and how often it stands there, or another character. */
  private record Step(char c, int count) {

    boolean isUsable() {
      return switch (c) {
        case 'y' -> count == 2 || count == 4;
        case 'a' -> count == 1;
        default -> !isLetter(c) || (LETTERS.indexOf(c) >= 0 && count <= 2);
      };
    }

    /** After digits of which nobody knows how many, no digits can follow. */
    boolean canFollow(List<Step> before) {
      return before.isEmpty()
          || !isDigits()
          || !before.get(before.size() - 1).isDigits()
          || before.get(before.size() - 1).count() > 1;
    }

    private boolean isDigits() {
      return DIGITS.indexOf(c) >= 0;
    }

    boolean take(DateScanner text, Map<Character, Integer> values) {
      if (c == ' ') {
        return text.space();
      }
      if (c == 'a') {
        return meridiem(text, values);
      }
      if (!isDigits()) {
        return text.oneOf(String.valueOf(c));
      }
      int value = text.digits(count, Math.max(2, count));
      values.put(c, c == 'y' && count == 2 ? CENTURY + value : value);
      return value >= 0;
    }

    private static boolean meridiem(DateScanner text, Map<Character, Integer> values) {
      boolean morning = text.word("AM") || text.word("上午");
      values.put('a', morning ? 0 : NOON);
      return morning || text.word("PM") || text.word("下午");
    }
  }
}

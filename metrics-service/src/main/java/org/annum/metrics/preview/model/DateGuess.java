package org.annum.metrics.preview.model;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.annum.metrics.profile.model.DateParts;
import org.annum.metrics.profile.model.DatePattern;
import org.annum.metrics.profile.model.YearFirst;

/**
 * Finds the form of dates that do not begin with the year. Where the day and the month can change
 * places, the samples decide; where they do not, both forms remain and the first is assumed.
 */
final class DateGuess {
  private static final List<String> DAYS =
      List.of(
          "d.M.yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "d-M-yyyy",
          "M-d-yyyy",
          "d.M.yy",
          "d/M/yy",
          "M/d/yy",
          "yyyyMMdd",
          "M/yyyy",
          "yyyyMM");
  private static final List<String> TIMES = List.of("", " H:mm", " H:mm:ss", " h:mm a");

  private DateGuess() {}

  /** The forms in which all the texts can be read; empty when they can be read without. */
  static List<String> formats(List<String> texts) {
    List<String> unread = texts.stream().filter(text -> !isYearFirst(text)).toList();
    List<String> formats = new ArrayList<>();
    if (!unread.isEmpty()) {
      DAYS.stream()
          .flatMap(day -> TIMES.stream().map(time -> day + time))
          .flatMap(DateGuess::usable)
          .filter(format -> unread.stream().allMatch(text -> reads(format, text)))
          .forEach(formats::add);
    }
    return formats;
  }

  private static Stream<String> usable(String format) {
    return DatePattern.of(format).isPresent() ? Stream.of(format) : Stream.empty();
  }

  private static boolean isYearFirst(String text) {
    return isDay(YearFirst.read(text));
  }

  private static boolean reads(String format, String text) {
    return DatePattern.of(format).map(pattern -> isDay(pattern.match(text))).orElse(false);
  }

  private static boolean isDay(Optional<DateParts> parts) {
    try {
      return parts.map(DateParts::dateTime).isPresent();
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }
}

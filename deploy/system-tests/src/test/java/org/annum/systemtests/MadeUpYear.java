package org.annum.systemtests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.annum.systemtests.YearOfWork.Answer;
import org.annum.systemtests.YearOfWork.Deal;
import org.annum.systemtests.YearOfWork.Person;
import org.annum.systemtests.YearOfWork.Preparation;
import org.annum.systemtests.YearOfWork.Rating;
import org.annum.systemtests.YearOfWork.Remark;
import org.annum.systemtests.YearOfWork.Targets;
import org.annum.systemtests.YearOfWork.Task;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a year from a seed: July without work, a goal exceeded beyond its cap, fewer peers than
 * the anonymity threshold, work that ends in the next year.
 */
final class MadeUpYear {
  private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
  private static final int MONTH_WITHOUT_WORK = 7;
  private static final List<String> PRIORITIES = List.of("HIGH", "NORMAL", "LOW");

  private final String prefix;
  private final int year;
  private final Random random;

  private MadeUpYear(String prefix, int year, long seed) {
    this.prefix = prefix;
    this.year = year;
    this.random = new Random(seed);
  }

  static YearOfWork of(String prefix, int year, long seed) {
    return new MadeUpYear(prefix, year, seed).create();
  }

  private YearOfWork create() {
    return new YearOfWork(
        new Person(prefix + "-1", prefix + "-team", prefix + "-9", prefix + "-2"),
        year,
        new Targets(
            new BigDecimal("5"),
            new BigDecimal("0.9"),
            new BigDecimal("0.65"),
            new BigDecimal("4.25"),
            new BigDecimal("0.9"),
            new BigDecimal("40"),
            new BigDecimal("3333333")),
        tasks(),
        deals(),
        preparations(),
        answers(),
        remarks(),
        List.of(
            new Rating("PEER", List.of(4, 3, 5, 4)),
            new Rating("PEER", List.of(2, 4, 4, 3)),
            new Rating("PEER", List.of(5, 5, 4, 4)),
            new Rating("MANAGER", List.of(4, 4, 5, 3))));
  }

  private List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      if (month != MONTH_WITHOUT_WORK) {
        tasks.addAll(tasks(year, month, 9 + month));
      }
    }
    for (int month = 1; month <= 3; month++) {
      tasks.addAll(tasks(year + 1, month, 8));
    }
    tasks.add(
        new Task(
            prefix + "-T-new-year",
            prefix + "-1",
            "HIGH",
            at(year, 12, 30, 18, 0),
            at(year + 1, 1, 2, 9, 30),
            true));
    return tasks;
  }

  private List<Task> tasks(int taskYear, int month, int count) {
    return IntStream.range(0, count).mapToObj(number -> task(taskYear, month, number)).toList();
  }

  private Task task(int taskYear, int month, int number) {
    OffsetDateTime due = at(taskYear, month, 5 + random.nextInt(15), 18, 0);
    return new Task(
        "%s-T-%d-%02d-%02d".formatted(prefix, taskYear, month, number),
        number % 5 == 4 ? prefix + "-2" : prefix + "-1",
        PRIORITIES.get(random.nextInt(PRIORITIES.size())),
        due,
        completion(due),
        random.nextInt(10) > 0);
  }

  /** Early, to the second, late, or never. */
  private @Nullable OffsetDateTime completion(OffsetDateTime due) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> due.plusDays(1 + random.nextInt(5)).plusHours(3);
      case 2 -> due;
      default -> due.minusDays(1 + random.nextInt(3)).minusMinutes(17);
    };
  }

  private List<Deal> deals() {
    return IntStream.range(0, 23)
        .mapToObj(
            number -> {
              LocalDate opened = LocalDate.of(year, 1 + random.nextInt(9), 1 + random.nextInt(28));
              return new Deal(
                  "%s-D-%02d".formatted(prefix, number),
                  new BigDecimal(number % 4 == 0 ? "0.35" : "1"),
                  new BigDecimal("%d.%02d".formatted(40_000 + random.nextInt(90_000), number)),
                  opened,
                  opened.plusDays(10 + random.nextInt(60)),
                  number % 3 != 1);
            })
        .toList();
  }

  private List<Preparation> preparations() {
    return IntStream.range(0, 120)
        .mapToObj(
            number ->
                new Preparation(
                    "%s-P-%03d".formatted(prefix, number),
                    LocalDate.of(
                        number < 60 ? year - 1 : year, 1 + number % 12, 1 + random.nextInt(28)),
                    30 + random.nextInt(40)))
        .toList();
  }

  private List<Answer> answers() {
    return IntStream.range(0, 37)
        .mapToObj(
            number ->
                new Answer(
                    "%s-S-%02d".formatted(prefix, number),
                    at(year, 1 + number % 12, 2 + random.nextInt(25), random.nextInt(24), 5),
                    1 + random.nextInt(5)))
        .toList();
  }

  private List<Remark> remarks() {
    return IntStream.range(0, 7)
        .mapToObj(
            number ->
                new Remark(
                    "%s-R-%d".formatted(prefix, number),
                    at(year, 2 + number, 11, 10, 0),
                    number % 3 == 0))
        .toList();
  }

  private static OffsetDateTime at(int year, int month, int day, int hour, int minute) {
    return LocalDateTime.of(year, month, day, hour, minute).atOffset(SHANGHAI);
  }
}

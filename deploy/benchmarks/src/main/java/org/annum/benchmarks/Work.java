package org.annum.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * Made-up activities of the density of the sample: a person has {@value #TASKS_A_YEAR} of them in a
 * year. The same arguments always make the same rows.
 *
 * @param rows how many activities
 * @param year in which they are due
 */
record Work(int rows, int year) {
  static final int TASKS_A_YEAR = 825;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int DAYS = 364;
  private static final int HOURS_OPEN = 120;
  private static final int NOTE_WORDS = 116;
  private static final String HEADER =
      "task_id,assignee,type,customer,priority,created_at,due_at,completed_at,accurate";

  /** Of a hundred: what the sample's year has. */
  private static final int MISSED = 20;

  private static final int LATE = 10;

  /** One activity; times have minutes, as exports do. */
  private record Task(
      String id,
      String person,
      String customer,
      String priority,
      Instant created,
      Instant due,
      String completed,
      String accurate) {}

  static String person(int number) {
    return "B%06d".formatted(number);
  }

  /** Id of the activity in a row, from 0. */
  String id(int row) {
    return "T%d-%08d".formatted(year, row);
  }

  int people() {
    return rows / TASKS_A_YEAR + 1;
  }

  /** An export of a task tool. */
  Path csv(Path directory) throws IOException {
    Path file = directory.resolve("tasks-%d-%d.csv".formatted(year, rows));
    write(file, HEADER + "\n", task -> cells(task) + "\n");
    return file;
  }

  /** A stream of JSON objects, a line each. */
  Path ndjson(Path directory) throws IOException {
    Path file = directory.resolve("tasks-%d-%d.ndjson".formatted(year, rows));
    write(
        file,
        "",
        task ->
            """
            {"source":"task-tool","externalId":"%s","employeeId":"%s","type":"FOLLOW_UP",\
            "customer":"%s","priority":"%s","createdAt":"%s","dueAt":"%s"%s}
            """
                .formatted(
                    task.id(),
                    task.person(),
                    task.customer(),
                    task.priority(),
                    task.created(),
                    task.due(),
                    task.completed().isEmpty()
                        ? ""
                        : ",\"completedAt\":\"%s\",\"accurate\":%s"
                            .formatted(task.completed(), task.accurate())));
    return file;
  }

  /** The same export with a long note in each row, so that a row is about a kilobyte. */
  Path wideCsv(Path directory) throws IOException {
    Path file = directory.resolve("wide-tasks-%d-%d.csv".formatted(year, rows));
    String note = ",\"" + "a note, ".repeat(NOTE_WORDS) + "\"\n";
    write(file, HEADER + ",note\n", task -> cells(task) + note);
    return file;
  }

  private static String cells(Task task) {
    return "%s,%s,FOLLOW_UP,%s,%s,%s,%s,%s,%s"
        .formatted(
            task.id(),
            task.person(),
            task.customer(),
            task.priority(),
            task.created(),
            task.due(),
            task.completed(),
            task.accurate());
  }

  /** The rows in the text format of COPY, in the order of the columns of {@code activity}. */
  Path copy(Path directory) throws IOException {
    Path file = directory.resolve("tasks-%d-%d.copy".formatted(year, rows));
    write(
        file,
        "",
        task ->
            String.join(
                    "\t",
                    "raw",
                    task.id(),
                    "1",
                    task.person(),
                    "FOLLOW_UP",
                    task.customer(),
                    task.priority(),
                    task.created().toString(),
                    task.due().toString(),
                    task.completed().isEmpty() ? "\\N" : task.completed(),
                    task.accurate().isEmpty() ? "\\N" : task.accurate())
                + "\n");
    return file;
  }

  private interface Line {
    String of(Task task);
  }

  private void write(Path file, String header, Line line) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(header);
      SplittableRandom random = new SplittableRandom(year);
      Instant begin = LocalDateTime.of(year, 1, 1, 9, 0).atZone(ZONE).toInstant();
      for (int row = 0; row < rows; row++) {
        out.write(line.of(task(row, begin, random)));
      }
    }
  }

  private Task task(int row, Instant begin, SplittableRandom random) {
    Instant created = begin.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
    Instant due = created.plus(1L + random.nextInt(HOURS_OPEN), ChronoUnit.HOURS);
    int fate = random.nextInt(100);
    boolean done = fate >= MISSED;
    boolean late = done && fate < MISSED + LATE;
    String completed = "";
    if (done) {
      long hours = 1L + random.nextInt(24);
      completed =
          (late ? due.plus(hours, ChronoUnit.HOURS) : due.minus(hours, ChronoUnit.HOURS))
              .toString();
    }
    String priority = random.nextInt(4) == 0 ? "HIGH" : "NORMAL";
    return new Task(
        id(row),
        person(random.nextInt(people())),
        "客户" + random.nextInt(500),
        priority,
        created,
        due,
        completed,
        done ? String.valueOf(random.nextInt(20) > 0) : "");
  }
}

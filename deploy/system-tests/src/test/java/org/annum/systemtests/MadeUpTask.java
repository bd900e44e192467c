package org.annum.systemtests;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A task that somebody may have done, in the forms of every way in. */
record MadeUpTask(
    String source,
    String id,
    String person,
    String priority,
    OffsetDateTime due,
    @Nullable OffsetDateTime completed) {
  static final String CSV_HEADER =
      "task_id,assignee,type,customer,priority,created_at,due_at,completed_at,accurate\n";

  private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
  private static final int DAYS = 365;

  /** Tasks of one person in one year; a fifth is not done, and a tenth of the others late. */
  static List<MadeUpTask> of(String person, String source, int year, int count) {
    SplittableRandom random = new SplittableRandom(source.hashCode());
    List<MadeUpTask> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      OffsetDateTime due =
          OffsetDateTime.of(year, 1, 1, 18, 0, 0, 0, SHANGHAI).plusDays(random.nextInt(DAYS));
      boolean done = random.nextInt(5) > 0;
      int hours = random.nextInt(10) == 0 ? 20 : -20;
      tasks.add(
          new MadeUpTask(
              source,
              "%s-%06d".formatted(source, i),
              person,
              random.nextInt(4) == 0 ? "HIGH" : "NORMAL",
              due,
              done ? due.plusHours(hours) : null));
    }
    return tasks;
  }

  /** How many are due in each month. */
  static Map<String, Integer> due(List<MadeUpTask> tasks) {
    return count(tasks, task -> true);
  }

  /** How many of those due in each month were done in time. */
  static Map<String, Integer> onTime(List<MadeUpTask> tasks) {
    return count(tasks, task -> task.completed() != null && !task.completed().isAfter(task.due()));
  }

  String key() {
    return source + ":" + id;
  }

  ObjectNode json() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("source", source)
            .put("externalId", id)
            .put("employeeId", person)
            .put("type", "FOLLOW_UP")
            .put("priority", priority)
            .put("dueAt", due.toString());
    return completed == null
        ? json
        : json.put("completedAt", completed.toString()).put("accurate", true);
  }

  String csvRow() {
    return "%s,%s,FOLLOW_UP,,%s,%s,%s,%s,%s\n"
        .formatted(
            id,
            person,
            priority,
            due.minusDays(3),
            due,
            completed == null ? "" : completed,
            completed == null ? "" : "true");
  }

  private static Map<String, Integer> count(
      List<MadeUpTask> tasks, Predicate<MadeUpTask> condition) {
    Map<String, Integer> counts = new TreeMap<>();
    for (MadeUpTask task : tasks) {
      counts.merge(
          YearMonth.from(task.due()).toString(), condition.test(task) ? 1 : 0, Integer::sum);
    }
    return counts;
  }
}

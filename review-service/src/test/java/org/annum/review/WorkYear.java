package org.annum.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The year 2024 of one made-up sales assistant, as the events of the other services. */
public final class WorkYear {
  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger COUNTER = new AtomicInteger();

  final String employeeId;
  final String managerId;
  final String directorId;
  private final String team;
  private final Map<String, Long> versions = new HashMap<>();

  private WorkYear() {
    String mark = "%d-%s".formatted(COUNTER.incrementAndGet(), UUID.randomUUID());
    employeeId = "E" + mark;
    managerId = "M" + mark;
    directorId = "D" + mark;
    team = "team-" + mark;
  }

  public static WorkYear ofSomebody() {
    return new WorkYear();
  }

  /** The person, the manager, and the manager's manager. */
  public WorkYear people() {
    person(employeeId, "李晓", managerId);
    person(managerId, "王强", directorId);
    person(directorId, "赵敏", null);
    return this;
  }

  /** The person is deleted, with all goals, at goals-service. */
  public WorkYear leaves() {
    goalIds()
        .forEach(
            id -> Publisher.publish(ConsumedTopics.GOALS, id, "org.annum.goal", next(id), null));
    Publisher.publish(
        ConsumedTopics.PEOPLE, employeeId, "org.annum.employee", next(employeeId), null);
    return this;
  }

  /** The sample's goals and team target. */
  public WorkYear goals() {
    goal(
        "follow-ups", "QUANTITATIVE", "follow_ups_completed", "MONTHLY_AVERAGE", "50", 25, "tasks");
    goal("accuracy", "QUALITY", "follow_up_accuracy", "YEAR", "0.98", 15, "ratio");
    goal("supported-sales", "QUANTITATIVE", "supported_sales_share", "YEAR", "0.80", 25, "ratio");
    goal("csat", "QUALITY", "csat", "YEAR", "4.5", 15, "points(1-5)");
    goal("priority", "QUANTITATIVE", "on_time_rate_high", "YEAR", "0.95", 10, "ratio");
    goal("teamwork", "BEHAVIOUR", "team_feedback", "YEAR", "4.0", 10, "points(1-5)");
    return teamTarget("7142857");
  }

  /** The sample's figures, in few months. */
  public WorkYear figures() {
    int[] completed = {50, 52, 54, 56, 55, 57, 53, 58, 60, 55, 54, 56};
    for (int month = 1; month <= completed.length; month++) {
      count("follow_ups_completed", "2024-%02d".formatted(month), completed[month - 1]);
    }
    ratio("task_completion_rate", "2024-06", 660, 825);
    ratio("follow_up_accuracy", "2024-06", 649, 660);
    ratio("on_time_rate", "2024-06", 640, 825);
    late(66);
    ratio("on_time_rate_other", "2024-06", 541, 660);
    sum("supported_sales", "2024-02", "5000000.00");
    count("won_deals", "2024-02", 36);
    ratio("conversion_rate", "2024-02", 36, 50);
    average("sales_cycle_days", "2024-02", 1536, 36);
    average("prep_minutes", "2023-06", 6000, 100);
    average("prep_minutes", "2024-06", 4800, 100);
    return this;
  }

  /** The sample's feedback. */
  public WorkYear feedback() {
    csat("2024-03", 120, 552, 9);
    summary(
        "remarks",
        "2024-07",
        body ->
            body.put("count", 12)
                .put("positive", 9)
                .put("negative", 3)
                .<ObjectNode>set("themes", JSON.createArrayNode())
                .set("lowlights", JSON.createArrayNode()));
    summary("team_feedback", "2024", WorkYear::rounds);
    return this;
  }

  public WorkYear firstQuarterOf2025() {
    ratio("task_completion_rate", "2025-01", 70, 75);
    ratio("task_completion_rate", "2025-02", 67, 75);
    ratio("task_completion_rate", "2025-03", 70, 75);
    return this;
  }

  /** How many of 165 important tasks were late or missed. */
  public WorkYear late(int late) {
    ObjectNode exceptions = JSON.createObjectNode().put("total", late);
    ArrayNode records = exceptions.putArray("records");
    for (int index = 0; index < late; index++) {
      records
          .addObject()
          .put("recordId", "task-tool:" + employeeId + "-" + index)
          .put("customer", "客户丁")
          .put("priority", "HIGH")
          .put("dueAt", "2024-06-10T18:00:00+08:00")
          .putNull("completedAt")
          .put("othersOnTimeSameWeek", 9);
    }
    return rollup(
        "on_time_rate_high",
        "2024-06",
        "RATIO",
        "ratio",
        "UP",
        null,
        165,
        165 - late,
        165,
        exceptions);
  }

  public WorkYear count(String measure, String month, int count) {
    return rollup(measure, month, "COUNT", "tasks", "UP", null, count, count, count, null);
  }

  /** A month that does not count for the person, without facts. */
  public WorkYear notApplicable(String measure, String month) {
    ObjectNode body = rollupBody(measure, month, "COUNT", "tasks", "UP", null);
    moments(body.put("applicable", false), 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    body.putNull("exceptions");
    return publish(ConsumedTopics.ROLLUPS, key(measure, month), "org.annum.metric-rollup", body);
  }

  /** Takes a month of a measure back. */
  public WorkYear withoutRollup(String measure, String month) {
    String key = key(measure, month);
    Publisher.publish(ConsumedTopics.ROLLUPS, key, "org.annum.metric-rollup", next(key), null);
    return this;
  }

  public WorkYear ratio(String measure, String month, int numerator, int denominator) {
    return rollup(
        measure, month, "RATIO", "ratio", "UP", null, denominator, numerator, denominator, null);
  }

  public WorkYear csat(String period, int count, int sum, int low) {
    return summary(
        "csat",
        period,
        body -> {
          body.put("count", count).put("sum", sum).put("low", low);
          body.putObject("distribution").put("1", low).put("5", count - low);
          body.putArray("themes");
          ArrayNode lowlights = body.putArray("lowlights");
          for (int index = 0; index < low; index++) {
            ObjectNode each = lowlights.addObject();
            each.put("recordId", "survey:" + employeeId + "-" + index)
                .put("occurredAt", "2024-03-16T03:00:00Z")
                .put("customer", "客户辛")
                .put("score", 1)
                .put("text", "回复太慢,等了三天");
            each.putArray("themes");
          }
        });
  }

  public WorkYear teamTarget(String amount) {
    String id = UUID.nameUUIDFromBytes((team + "target").getBytes(UTF_8)).toString();
    ObjectNode body =
        JSON.createObjectNode()
            .put("teamTargetId", id)
            .put("version", next(id))
            .put("team", team)
            .put("period", "2024")
            .put("measure", "supported_sales")
            .put("amount", new BigDecimal(amount))
            .put("currency", "CNY");
    return publish(ConsumedTopics.GOALS, id, "org.annum.team-target", body);
  }

  List<String> goalIds() {
    return Stream.of("follow-ups", "accuracy", "supported-sales", "csat", "priority", "teamwork")
        .map(this::goalId)
        .toList();
  }

  /** Takes a goal back. */
  public WorkYear withoutGoal(String key) {
    String id = goalId(key);
    Publisher.publish(ConsumedTopics.GOALS, id, "org.annum.goal", next(id), null);
    return this;
  }

  public WorkYear goal(
      String key,
      String kind,
      String measure,
      String evaluation,
      String target,
      int weight,
      String unit) {
    String id = goalId(key);
    ObjectNode body =
        JSON.createObjectNode()
            .put("goalId", id)
            .put("version", next(id))
            .put("employeeId", employeeId)
            .put("period", "2024")
            .put("validFrom", "2024-01-01")
            .put("validTo", "2024-12-31")
            .put("key", key)
            .put("kind", kind)
            .put("title", "目标 " + key)
            .put("measure", measure)
            .put("evaluation", evaluation)
            .put("direction", "UP")
            .put("target", new BigDecimal(target))
            .putNull("baseline")
            .put("cap", new BigDecimal("1.2"))
            .put("unit", unit)
            .put("weight", weight);
    if (kind.equals("BEHAVIOUR")) {
      body.putObject("scale").put("min", 1).put("max", 5);
    } else {
      body.putNull("scale");
    }
    return publish(ConsumedTopics.GOALS, id, "org.annum.goal", body);
  }

  private static void rounds(ObjectNode body) {
    body.put("threshold", 5);
    ArrayNode groups = body.putArray("groups");
    ObjectNode peers =
        groups.addObject().put("group", "PEER").put("shown", true).put("responses", 5);
    peers
        .put("average", new BigDecimal("4.1"))
        .putArray("items")
        .addObject()
        .put("item", "communication")
        .put("average", new BigDecimal("4.0"));
    ObjectNode manager =
        groups.addObject().put("group", "MANAGER").put("shown", true).put("attributed", true);
    manager.put("responses", 1).put("average", new BigDecimal("3.5")).putArray("items");
    groups.addObject().put("group", "INTERNAL_CUSTOMER").put("shown", false);
    body.putArray("combined");
    body.putArray("themes");
  }

  private void person(String id, String name, String manager) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("employeeId", id)
            .put("version", next(id))
            .put("name", name)
            .put("startDate", "2022-03-01")
            .putNull("endDate");
    ObjectNode assignment = body.putArray("assignments").addObject();
    assignment
        .put("validFrom", "2022-03-01")
        .putNull("validTo")
        .put("position", "销售助理")
        .put("team", team)
        .put("managerId", manager);
    publish(ConsumedTopics.PEOPLE, id, "org.annum.employee", body);
  }

  private void sum(String measure, String month, String sum) {
    ObjectNode body = rollupBody(measure, month, "SUM", "CNY", "UP", "CNY");
    moments(body, 1, new BigDecimal(sum), new BigDecimal(sum), BigDecimal.ONE);
    body.putNull("exceptions");
    publish(ConsumedTopics.ROLLUPS, key(measure, month), "org.annum.metric-rollup", body);
  }

  private void average(String measure, String month, int sum, int count) {
    rollup(measure, month, "AVERAGE", "minutes", "DOWN", null, count, sum, count, null);
  }

  private WorkYear rollup(
      String measure,
      String month,
      String aggregation,
      String unit,
      String direction,
      String currency,
      int count,
      int weightedSum,
      int weight,
      JsonNode exceptions) {
    ObjectNode body = rollupBody(measure, month, aggregation, unit, direction, currency);
    BigDecimal sum = BigDecimal.valueOf(weightedSum);
    moments(body, count, sum, sum, BigDecimal.valueOf(weight));
    body.set("exceptions", exceptions == null ? JSON.nullNode() : exceptions);
    return publish(ConsumedTopics.ROLLUPS, key(measure, month), "org.annum.metric-rollup", body);
  }

  private ObjectNode rollupBody(
      String measure,
      String month,
      String aggregation,
      String unit,
      String direction,
      String currency) {
    return JSON.createObjectNode()
        .put("employeeId", employeeId)
        .put("measure", measure)
        .put("month", month)
        .put("version", next(key(measure, month)))
        .put("aggregation", aggregation)
        .put("unit", unit)
        .put("direction", direction)
        .put("currency", currency);
  }

  private static void moments(
      ObjectNode body, int count, BigDecimal sum, BigDecimal weightedSum, BigDecimal weight) {
    body.putObject("moments")
        .put("count", count)
        .put("sum", sum)
        .put("weightedSum", weightedSum)
        .put("weight", weight)
        .putNull("min")
        .putNull("max")
        .putNull("last")
        .putNull("lastAt");
  }

  private WorkYear summary(String measure, String period, Consumer<ObjectNode> content) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("employeeId", employeeId)
            .put("measure", measure)
            .put("period", period)
            .put("version", next(key(measure, period)));
    content.accept(body);
    return publish(
        ConsumedTopics.SUMMARIES, key(measure, period), "org.annum.feedback-summary", body);
  }

  private WorkYear publish(String topic, String key, String type, ObjectNode body) {
    Publisher.publish(topic, key, type, body.path("version").asLong(), body.toString());
    return this;
  }

  String key(String measure, String period) {
    return "%s:%s:%s".formatted(employeeId, measure, period);
  }

  private String goalId(String key) {
    return UUID.nameUUIDFromBytes((employeeId + key).getBytes(UTF_8)).toString();
  }

  private long next(String key) {
    return versions.merge(key, 1L, Long::sum);
  }
}

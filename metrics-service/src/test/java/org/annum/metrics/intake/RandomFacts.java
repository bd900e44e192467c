package org.annum.metrics.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.annum.metrics.activity.model.Activity;
import org.annum.metrics.activity.model.Priority;
import org.annum.metrics.datapoint.model.DataPoint;
import org.annum.metrics.deal.model.Deal;
import org.annum.metrics.deal.model.DealStatus;
import org.annum.metrics.deal.model.Share;

/** Facts of a team as chance has them, the same for the same seed; and as clients send them. */
record RandomFacts(Random random, String source, List<String> team, ZoneId zone) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Instant START = Instant.parse("2023-12-20T00:00:00Z");
  private static final int DAYS = 100;

  Activity activity(String id) {
    Instant due = time();
    Optional<Instant> completed =
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(due.plusSeconds((random.nextInt(40) - 25) * 3601L));
    return new Activity(
        source,
        id,
        someone(),
        List.of("FOLLOW_UP", "DATA_ENTRY").get(random.nextInt(2)),
        Optional.of("客户" + random.nextInt(3)),
        List.of(Priority.values()).get(random.nextInt(3)),
        Optional.empty(),
        due,
        completed,
        random.nextBoolean() ? Optional.of(random.nextInt(5) > 0) : Optional.empty());
  }

  Deal deal(String id) {
    DealStatus status = List.of(DealStatus.values()).get(random.nextInt(3));
    LocalDate opened = LocalDate.ofInstant(time(), zone);
    List<Share> shares = new ArrayList<>();
    for (String person : team) {
      if (random.nextBoolean()) {
        shares.add(new Share(person, BigDecimal.valueOf(1 + random.nextInt(30), 2)));
      }
    }
    return new Deal(
        source,
        id,
        Optional.empty(),
        Optional.empty(),
        shares,
        BigDecimal.valueOf(random.nextInt(10_000_000), 2),
        "CNY",
        opened,
        status == DealStatus.OPEN
            ? Optional.empty()
            : Optional.of(opened.plusDays(random.nextInt(60))),
        status);
  }

  DataPoint point(String id) {
    List<String> metrics = List.of("prep_minutes", "attendance_days", "attendance_days_due");
    return new DataPoint(
        source,
        id,
        someone(),
        metrics.get(random.nextInt(3)),
        time(),
        BigDecimal.valueOf(random.nextInt(310), 1),
        BigDecimal.valueOf(1 + random.nextInt(30), 1));
  }

  /** Few different times, so that several facts share one. */
  private Instant time() {
    return START.plusSeconds(random.nextInt(DAYS * 12) * 7200L);
  }

  private String someone() {
    return team.get(random.nextInt(team.size()));
  }

  static ObjectNode json(Activity activity) {
    ObjectNode json = JSON.objectNode();
    json.put("source", activity.source())
        .put("externalId", activity.externalId())
        .put("employeeId", activity.employeeId())
        .put("type", activity.type())
        .put("customer", activity.customer().orElse(null))
        .put("priority", activity.priority().name())
        .put("dueAt", activity.dueAt().toString())
        .put("completedAt", activity.completedAt().map(Instant::toString).orElse(null));
    activity.accurate().ifPresent(accurate -> json.put("accurate", accurate));
    return json;
  }

  static ObjectNode json(Deal deal) {
    ObjectNode json = JSON.objectNode();
    json.put("source", deal.source())
        .put("externalId", deal.externalId())
        .put("amount", deal.amount())
        .put("currency", deal.currency())
        .put("openedOn", deal.openedOn().toString())
        .put("closedOn", deal.closedOn().map(LocalDate::toString).orElse(null))
        .put("status", deal.status().name());
    ArrayNode supporters = json.putArray("supporters");
    deal.supporters()
        .forEach(
            share ->
                supporters
                    .addObject()
                    .put("employeeId", share.employeeId())
                    .put("share", share.share()));
    return json;
  }

  static ObjectNode json(DataPoint point) {
    return JSON.objectNode()
        .put("source", point.source())
        .put("externalId", point.externalId())
        .put("employeeId", point.employeeId())
        .put("metric", point.metric())
        .put("occurredAt", point.occurredAt().toString())
        .put("value", point.value())
        .put("weight", point.weight());
  }
}

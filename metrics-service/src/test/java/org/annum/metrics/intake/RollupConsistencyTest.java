package org.annum.metrics.intake;

import static org.annum.metrics.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.annum.kit.event.EventJson;
import org.annum.metrics.TestPeople;
import org.annum.metrics.activity.model.Activity;
import org.annum.metrics.activity.model.UnmetActivity;
import org.annum.metrics.datapoint.model.DataPoint;
import org.annum.metrics.deal.model.Deal;
import org.annum.metrics.measure.Measures;
import org.annum.metrics.measure.model.FactKind;
import org.annum.metrics.measure.model.MeasureDefinition;
import org.annum.metrics.measure.model.MeasuredFact;
import org.annum.metrics.measure.model.Moments;
import org.annum.metrics.rollup.model.Calendar;
import org.annum.metrics.rollup.model.RollupCalculator;
import org.annum.metrics.rollup.model.RollupKey;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the set-based SQL equal to the model, whatever facts come, change and go. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RollupConsistencyTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Inject Intake intake;
  @Inject Measures measures;
  @Inject Calendar calendar;
  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private Random random = new Random(0);
  private String source = "";
  private List<String> team = List.of();
  private RandomFacts facts = new RandomFacts(random, source, team, ZoneOffset.UTC);
  private final Map<String, Activity> activities = new HashMap<>();
  private final Map<String, Deal> deals = new HashMap<>();
  private final Map<String, DataPoint> points = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void shouldEqualTheModelWhenFactsComeChangeAndGo(long seed) {
    // Given
    begin(seed, people.employee(), people.employee(), people.employee());

    // When
    for (int round = 0; round < 6; round++) {
      takeActivities(30);
      takeDeals(10);
      takePoints(20);
      removeSome();
    }

    // Then
    assertEqualToTheModel();
  }

  @Test
  void shouldEqualTheModelWhenADefinitionChanges() {
    // Given
    begin(7, people.employee(), people.employee());
    takeActivities(60);
    Response shown = as(Tokens.hr()).get("/v1/measures/data_entry_delay_hours");
    Map<String, Object> changed = new HashMap<>(shown.as(new TypeRef<Map<String, Object>>() {}));
    changed.keySet().removeAll(List.of("version", "recomputation"));
    changed.put("month", "COMPLETED");
    changed.put("aggregation", "MAX");

    // When
    Response replaced =
        as(Tokens.hr())
            .header("If-Match", shown.header("ETag"))
            .body(changed)
            .put("/v1/measures/data_entry_delay_hours");

    // Then
    replaced.then().statusCode(200);
    Awaitility.await()
        .untilAsserted(
            () ->
                as(Tokens.hr())
                    .get("/v1/services/metrics/operations/" + replaced.path("recomputation"))
                    .then()
                    .body("state", equalTo("SUCCEEDED")));
    assertEqualToTheModel();
  }

  private void begin(long seed, String... people) {
    random = new Random(seed);
    source = "consistency-" + seed;
    team = List.of(people);
    facts = new RandomFacts(random, source, team, calendar.zone());
  }

  private void assertEqualToTheModel() {
    List<MeasuredFact> measured = new ArrayList<>();
    activities.values().forEach(activity -> measured.add(activity.measured()));
    deals.values().forEach(deal -> measured.addAll(deal.measured(calendar.zone())));
    points.values().forEach(point -> measured.add(point.measured()));
    Map<RollupKey, Moments> expected =
        new RollupCalculator(calendar, measures.definitions()).rollups(measured);
    Map<String, Object> stored = storedMoments();
    assertThat(stored.keySet()).isEqualTo(texts(expected).keySet());
    assertThat(stored)
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(texts(expected));
    assertThat(storedExceptions()).isEqualTo(expectedExceptions(expected));
  }

  private void takeActivities(int count) {
    ArrayNode items = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      Activity activity = facts.activity("A" + random.nextInt(80));
      activities.put(activity.externalId(), activity);
      items.add(RandomFacts.json(activity));
    }
    take(FactKind.ACTIVITY, items);
  }

  private void takeDeals(int count) {
    ArrayNode items = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      Deal deal = facts.deal("D" + random.nextInt(20));
      deals.put(deal.externalId(), deal);
      items.add(RandomFacts.json(deal));
    }
    take(FactKind.DEAL, items);
  }

  private void takePoints(int count) {
    ArrayNode items = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      DataPoint point = facts.point("P" + random.nextInt(40));
      points.put(point.externalId(), point);
      items.add(RandomFacts.json(point));
    }
    take(FactKind.DATA_POINT, items);
  }

  private void take(FactKind fact, ArrayNode items) {
    List<JsonNode> list = new ArrayList<>();
    items.forEach(list::add);
    var result = intake.takeBulk(fact, new FactBulkRequest(list), false);
    assertThat(result.items()).allMatch(item -> item.problem() == null);
  }

  private void removeSome() {
    remove(FactKind.ACTIVITY, activities, "A" + random.nextInt(80));
    remove(FactKind.DEAL, deals, "D" + random.nextInt(20));
    remove(FactKind.DATA_POINT, points, "P" + random.nextInt(40));
  }

  private void remove(FactKind fact, Map<String, ?> known, String id) {
    if (known.remove(id) != null) {
      intake.remove(fact, new FactKey(source, id));
    }
  }

  private static Map<String, Object> texts(Map<RollupKey, Moments> rollups) {
    Map<String, Object> texts = new TreeMap<>();
    rollups.forEach((key, moments) -> texts.put(text(key), moments));
    return texts;
  }

  private static String text(RollupKey key) {
    return key.employeeId() + ":" + key.measure() + ":" + key.month();
  }

  private Map<String, Object> storedMoments() {
    Map<String, Object> stored = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select * from rollup where present and employee_id = any (:team)")
                .bindArray("team", String.class, team)
                .map(
                    (row, context) ->
                        Map.entry(
                            text(
                                new RollupKey(
                                    row.getString("employee_id"),
                                    row.getString("measure"),
                                    YearMonth.from(row.getObject("month", LocalDate.class)))),
                            new Moments(
                                row.getLong("count"),
                                row.getBigDecimal("sum"),
                                row.getBigDecimal("weighted_sum"),
                                row.getBigDecimal("weight"),
                                row.getBigDecimal("min"),
                                row.getBigDecimal("max"),
                                row.getBigDecimal("last"),
                                row.getObject("last_at", OffsetDateTime.class).toInstant())))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue())));
    return stored;
  }

  private Map<String, String> storedExceptions() {
    Map<String, String> stored = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select employee_id || ':' || measure || ':' || to_char(month, 'YYYY-MM') as key,
                      exceptions
                    from rollup
                    where present and exceptions is not null and employee_id = any (:team)
                    """)
                .bindArray("team", String.class, team)
                .map((row, context) -> Map.entry(row.getString("key"), row.getString("exceptions")))
                .forEach(
                    entry ->
                        stored.put(
                            entry.getKey(),
                            brief(EventJson.read(entry.getValue(), JsonNode.class)))));
    return stored;
  }

  private static String brief(JsonNode exceptions) {
    StringBuilder text = new StringBuilder(exceptions.path("total").asText());
    exceptions
        .path("records")
        .forEach(
            one ->
                text.append(' ')
                    .append(one.path("recordId").asText())
                    .append('/')
                    .append(one.path("priority").asText())
                    .append('/')
                    .append(one.path("othersOnTimeSameWeek").asText("-")));
    return text.toString().replace("/null", "/-");
  }

  private Map<String, String> expectedExceptions(Map<RollupKey, Moments> rollups) {
    Map<String, MeasureDefinition> byCode = new HashMap<>();
    measures.definitions().forEach(measure -> byCode.put(measure.code(), measure));
    Map<String, String> expected = new TreeMap<>();
    rollups.keySet().stream()
        .filter(key -> byCode.get(key.measure()).explained())
        .forEach(
            key -> {
              MeasureDefinition ratio = byCode.get(key.measure());
              List<UnmetActivity> unmet =
                  UnmetActivity.of(
                      key,
                      byCode.get(ratio.numerator()),
                      byCode.get(ratio.denominator()),
                      activities.values(),
                      calendar);
              expected.put(text(key), brief(unmet));
            });
    return expected;
  }

  private static String brief(List<UnmetActivity> unmet) {
    StringBuilder text = new StringBuilder(Integer.toString(unmet.size()));
    unmet.forEach(
        one ->
            text.append(' ')
                .append(one.activity().source())
                .append(':')
                .append(one.activity().externalId())
                .append('/')
                .append(one.activity().priority())
                .append('/')
                .append(one.othersOnTimeSameWeek().map(String::valueOf).orElse("-")));
    return text.toString();
  }
}

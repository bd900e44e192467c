package org.annum.metrics.factsin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annum.metrics.Api;
import org.annum.metrics.Facts;
import org.annum.metrics.TestPeople;
import org.annum.metrics.webhook.Signatures;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same facts come to the same figures, whichever way they come in. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class WaysInTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WRITER = Tokens.system("facts:write");
  private static final OffsetDateTime NEW_YEAR =
      OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8));

  private static final String FIGURES =
      """
      select concat_ws(' ', measure, month, currency, count, trim_scale(sum),
        trim_scale(weighted_sum), trim_scale(weight), trim_scale(min), trim_scale(max),
        trim_scale(last), last_at, cast(exceptions as jsonb) ->> 'total')
      from rollup where employee_id = :id and present
      order by measure, month
      """;

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private List<String> expected = List.of();

  @BeforeEach
  void takeInBulk() {
    Written bulk = new Written("ways-bulk", people.employee());
    for (String kind : List.of("activities", "deals", "data-points")) {
      Api.bulk(kind, bulk.of(kind)).then().statusCode(207);
    }
    expected = figures(bulk.employeeId);
    assertThat(expected).hasSizeGreaterThan(50);
  }

  @Test
  void shouldComeToTheSameFiguresWhenStreamed() {
    Written facts = new Written("ways-stream", people.employee());

    for (String kind : List.of("activities", "deals", "data-points")) {
      given()
          .auth()
          .oauth2(WRITER)
          .contentType("application/x-ndjson")
          .queryParam("kind", kind)
          .body(lines(facts.of(kind)).getBytes(UTF_8))
          .post("/v1/fact-streams")
          .then()
          .statusCode(200);
    }

    assertThat(figures(facts.employeeId)).isEqualTo(expected);
  }

  @Test
  void shouldComeToTheSameFiguresWhenImportedFromFiles() {
    Written facts = new Written("ways-file", people.employee());

    Api.importFile(
        "task-tool",
        facts.source,
        csv(
            facts.activities,
            "task_id=externalId,assignee=employeeId,type,customer,priority,due_at=dueAt,"
                + "completed_at=completedAt,accurate"));
    Api.importFile(
        "crm-deals",
        facts.source,
        csv(
            facts.deals.stream()
                .map(deal -> Facts.with(deal, Map.of("supporters", facts.employeeId + ":1")))
                .toList(),
            "deal_id=externalId,supporters,amount,currency,opened_on=openedOn,closed_on=closedOn,"
                + "status"));
    Api.importFile(
        "data-points",
        facts.source,
        csv(
            facts.points,
            "external_id=externalId,employee_number=employeeId,metric,occurred_at=occurredAt,value"));

    assertThat(figures(facts.employeeId)).isEqualTo(expected);
  }

  @Test
  void shouldComeToTheSameFiguresWhenWrittenToKafka() {
    Written facts = new Written("ways-kafka", people.employee());

    try (ForeignSystem system = new ForeignSystem()) {
      facts.activities.forEach(fact -> system.write("org.annum.fact.activity", fact));
      facts.deals.forEach(fact -> system.write("org.annum.fact.deal", fact));
      facts.points.forEach(fact -> system.write("org.annum.fact.data-point", fact));
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(figures(facts.employeeId)).isEqualTo(expected));
  }

  @Test
  void shouldComeToTheSameFiguresWhenPushedByWebhook() {
    Written facts = new Written("ways-webhook", people.employee());
    String secret =
        Api.as(WRITER)
            .body(Map.of("source", facts.source))
            .post("/v1/fact-webhooks")
            .then()
            .statusCode(201)
            .extract()
            .path("secret");

    for (String kind : List.of("activities", "deals", "data-points")) {
      String body = json(Map.of("kind", kind, "items", facts.of(kind)));
      String now = Long.toString(Instant.now().getEpochSecond());
      given()
          .header("webhook-id", kind)
          .header("webhook-timestamp", now)
          .header("webhook-signature", Signatures.sign(secret, kind, now, body))
          .contentType(ContentType.JSON)
          .body(body.getBytes(UTF_8))
          .post("/v1/fact-webhooks/" + facts.source)
          .then()
          .statusCode(207);
    }

    assertThat(figures(facts.employeeId)).isEqualTo(expected);
  }

  private List<String> figures(String employeeId) {
    return jdbi.withHandle(
        handle -> handle.createQuery(FIGURES).bind("id", employeeId).mapTo(String.class).list());
  }

  /** Facts of a year that differ from way to way in whose they are and where they come from. */
  private static final class Written {
    private final Random random = new Random(2024);
    private final String source;
    private final String employeeId;
    private final List<Map<String, Object>> activities;
    private final List<Map<String, Object>> deals;
    private final List<Map<String, Object>> points;

    Written(String source, String employeeId) {
      this.source = source;
      this.employeeId = employeeId;
      this.activities = IntStream.range(0, 300).mapToObj(this::activity).toList();
      this.deals = IntStream.range(0, 40).mapToObj(this::deal).toList();
      this.points = IntStream.range(0, 60).mapToObj(this::point).toList();
    }

    List<Map<String, Object>> of(String kind) {
      return switch (kind) {
        case "activities" -> activities;
        case "deals" -> deals;
        default -> points;
      };
    }

    private Map<String, Object> activity(int number) {
      OffsetDateTime due = NEW_YEAR.plusMinutes(random.nextInt(525_000));
      Map<String, Object> fact =
          Facts.with(
              Facts.followUp(source, "A" + number, employeeId),
              Map.of(
                  "priority", List.of("HIGH", "NORMAL", "LOW").get(random.nextInt(3)),
                  "dueAt", ISO_OFFSET_DATE_TIME.format(due)));
      return random.nextInt(5) == 0
          ? fact
          : Facts.with(
              fact,
              Map.of(
                  "completedAt",
                  ISO_OFFSET_DATE_TIME.format(due.plusMinutes(random.nextInt(6000) - 4000)),
                  "accurate",
                  random.nextInt(4) > 0));
    }

    private Map<String, Object> deal(int number) {
      LocalDate opened = NEW_YEAR.toLocalDate().plusDays(random.nextInt(300));
      return Facts.with(
          Facts.wonDeal(source, "D" + number, employeeId),
          Map.of(
              "amount",
              1 + random.nextInt(1_000_000),
              "openedOn",
              opened.toString(),
              "closedOn",
              opened.plusDays(random.nextInt(60)).toString(),
              "status",
              random.nextBoolean() ? "WON" : "LOST"));
    }

    private Map<String, Object> point(int number) {
      return Facts.with(
          Facts.preparation(source, "P" + number, employeeId),
          Map.of(
              "occurredAt",
              ISO_OFFSET_DATE_TIME.format(NEW_YEAR.plusMinutes(random.nextInt(525_000))),
              "value",
              1 + random.nextInt(90)));
    }
  }

  /** A file of some fields, each {@code column=field} or one name for both. */
  private static byte[] csv(List<Map<String, Object>> facts, String columns) {
    List<String[]> names = new ArrayList<>();
    for (String column : columns.split(",")) {
      String[] parts = column.split("=");
      names.add(new String[] {parts[0], parts[parts.length - 1]});
    }
    String header = names.stream().map(name -> name[0]).collect(Collectors.joining(","));
    String rows =
        facts.stream()
            .map(
                fact ->
                    names.stream()
                        .map(name -> fact.getOrDefault(name[1], "").toString())
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));
    return (header + "\n" + rows + "\n").getBytes(UTF_8);
  }

  private static String lines(List<Map<String, Object>> facts) {
    return facts.stream().map(WaysInTest::json).collect(Collectors.joining("\n"));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

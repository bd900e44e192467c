package org.annum.metrics.vendor;

import static org.annum.metrics.source.Sources.ADMINISTRATOR;
import static org.annum.metrics.source.Sources.name;
import static org.annum.metrics.source.Sources.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.metrics.rest.TestServer.Reply;
import org.annum.metrics.source.Sources;
import org.annum.testkit.Infrastructure;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vendors' systems, each as it pages, throttles, forgets tokens and breaks off. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class VendorSourceTest {
  private static final Instant START = Instant.parse("2024-04-02T08:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject TestPeople people;

  @ConfigProperty(name = "annum.secrets.directory")
  Path secrets;

  private final String source = name();
  private String anna;
  private String bert;

  @BeforeEach
  void makePeopleAndSecrets() throws IOException {
    anna = people.employee();
    bert = people.employee();
    Files.createDirectories(secrets);
    Files.writeString(secrets.resolve("salesforce-client-secret"), "shh\n");
    Files.writeString(secrets.resolve("hubspot-token"), "pat-1\n");
  }

  @Test
  void shouldTakeSalesforceInWhateverHappensOnTheWay() throws Exception {
    try (SalesforceServer salesforce = new SalesforceServer(4, 5)) {
      // Given
      for (int i = 0; i < 23; i++) {
        salesforce.put("Opportunity", "006%03d".formatted(i), modified(i), opportunity(i, i * 100));
        salesforce.put("Task", "00T%03d".formatted(i), modified(i), task(i, i % 3 != 0));
      }
      Reply whole = Reply.json("{\"totalSize\": 23, \"done\": false, \"records\": [{\"Id\"");
      salesforce.server().mishaps(Reply.json(503, ""), whole.cutAt(12));
      salesforce.server().mishaps(SalesforceServer.LIMIT_EXCEEDED, whole);
      createSalesforce(salesforce);

      // When
      JsonPath first = run(source);

      // Then
      assertThat(first.getString("state")).isEqualTo("SUCCEEDED");
      assertThat(Sources.get("/v1/fact-sources/" + source + "/rejections").prettify())
          .doesNotContain("errors");
      assertThat(first.getInt("accepted")).isEqualTo(46);
      assertThat(first.getInt("rejected")).isZero();
      assertThat(figure(anna, "supported_sales")).isEqualByComparingTo(supportedSales(100, 0.4));
      assertThat(figure(bert, "supported_sales")).isEqualByComparingTo(supportedSales(100, 0.6));
      assertThat(figure(anna, "follow_ups_due")).isEqualByComparingTo("23");
      assertThat(figure(anna, "follow_ups_completed")).isEqualByComparingTo(completed() + "");

      // When: some change
      salesforce.put("Opportunity", "006001", modified(100), opportunity(1, 5_000));
      salesforce.put("Task", "00T003", modified(100), task(3, true));
      JsonPath second = run(source);

      // Then
      assertThat(second.getInt("accepted")).isZero();
      assertThat(second.getInt("replaced")).isEqualTo(2);
      assertThat(figure(anna, "supported_sales"))
          .isEqualByComparingTo(supportedSales(100, 0.4).add(new BigDecimal("1960.0")));
      assertThat(figure(anna, "follow_ups_completed")).isEqualByComparingTo(completed() + 1 + "");

      // When: some are deleted
      salesforce.delete("Opportunity", "006001", modified(101));
      salesforce.delete("Task", "00T003", modified(101));
      JsonPath third = run(source);

      // Then
      assertThat(third.getInt("rejected")).isZero();
      assertThat(figure(anna, "supported_sales"))
          .isEqualByComparingTo(supportedSales(100, 0.4).subtract(new BigDecimal("40.2")));
      assertThat(figure(anna, "follow_ups_due")).isEqualByComparingTo("22");
      assertThat(figure(anna, "follow_ups_completed")).isEqualByComparingTo(completed() + "");
      assertThat(salesforce.server().requests())
          .filteredOn(request -> request.path().equals("/services/oauth2/token"))
          .hasSizeGreaterThan(2);
    }
  }

  @Test
  void shouldTakeHubSpotInBeyondTheWindowOfItsSearch() throws Exception {
    try (HubSpotServer hubSpot = new HubSpotServer(12)) {
      // Given
      for (int i = 0; i < 31; i++) {
        hubSpot.put("deals", "9" + i, modified(i / 4), deal(i));
        hubSpot.put("tasks", "7" + i, modified(i / 4), hubSpotTask(i));
      }
      hubSpot.put("tasks", "799", modified(2), Map.of("hs_timestamp", "2024-03-05T10:00:00Z"));
      hubSpot.server().mishaps(HubSpotServer.TOO_OFTEN, HubSpotServer.TOO_OFTEN);
      createHubSpot(hubSpot);

      // When
      JsonPath first = run(source);
      JsonPath second = run(source);

      // Then
      assertThat(first.getString("state")).isEqualTo("SUCCEEDED");
      assertThat(first.getInt("accepted")).isEqualTo(62);
      assertThat(first.getInt("rejected")).isZero();
      assertThat(second.getInt("accepted") + second.getInt("replaced")).isZero();
      BigDecimal won =
          BigDecimal.valueOf(
              IntStream.range(0, 31).filter(VendorSourceTest::isWon).mapToLong(i -> 50 + i).sum());
      assertThat(figure(anna, "supported_sales"))
          .isEqualByComparingTo(won.multiply(new BigDecimal("0.5")));
      assertThat(figure(bert, "supported_sales"))
          .isEqualByComparingTo(won.multiply(new BigDecimal("0.5")));
      assertThat(figure(anna, "follow_ups_due")).isEqualByComparingTo("31");
      assertThat(figure(anna, "on_time_rate").multiply(BigDecimal.valueOf(31)))
          .isCloseTo(BigDecimal.valueOf(16), within());
    }
  }

  @Test
  void shouldRemoveWhatIsArchivedInHubSpotAndTakeInWhatIsRestored() throws Exception {
    try (HubSpotServer hubSpot = new HubSpotServer(12)) {
      // Given
      for (int i = 0; i < 12; i++) {
        hubSpot.put("deals", "9" + i, modified(i), deal(i));
        hubSpot.put("tasks", "7" + i, modified(i), hubSpotTask(i));
      }
      createHubSpot(hubSpot);
      assertThat(run(source).getInt("accepted")).isEqualTo(24);

      // When
      for (int i = 0; i < 7; i++) {
        hubSpot.archive("deals", "9" + i);
        hubSpot.archive("tasks", "7" + i);
      }
      JsonPath second = run(source);

      // Then
      assertThat(second.getString("state")).isEqualTo("SUCCEEDED");
      assertThat(second.getInt("rejected")).isZero();
      assertThat(figure(anna, "follow_ups_due")).isEqualByComparingTo("5");
      assertThat(figure(anna, "supported_sales")).isEqualByComparingTo("29.5");

      // When
      hubSpot.put("tasks", "73", modified(50), hubSpotTask(3));
      JsonPath third = run(source);

      // Then
      assertThat(third.getInt("accepted")).isOne();
      assertThat(figure(anna, "follow_ups_due")).isEqualByComparingTo("6");
    }
  }

  @Test
  void shouldOfferTemplatesThatItsConnectorsAccept() {
    // When
    JsonPath templates = Sources.get("/v1/fact-source-templates");

    // Then
    assertThat(templates.getList("items.name"))
        .containsExactly("hubspot", "hubspot-calls", "ihr-attendance", "ihr-tasks", "salesforce");
    for (String name : List.of("hubspot", "hubspot-calls", "salesforce")) {
      Map<String, Object> template = Sources.get("/v1/fact-source-templates/" + name).getMap("$");
      Map<String, Object> copy = Sources.source(source + name, "rest", Map.of());
      copy.putAll(Map.of("settings", template.get("settings"), "every", template.get("every")));
      assertThat(Sources.create(copy).asString()).contains("\"name\"");
    }
    List<String> profiles = Sources.get("/v1/import-profiles?limit=500").getList("items.code");
    assertThat(profiles).contains("ihr-attendance", "ihr-tasks");
    Api.as(ADMINISTRATOR).get("/v1/fact-source-templates/sap").then().statusCode(404);
  }

  @Test
  void shouldReadTheExportsOfIhr() throws Exception {
    // When
    Api.Import attendance =
        Api.importFile(
            "ihr-attendance",
            source,
            utf8(
                """
            工号,姓名,月份,应出勤天数,实际出勤天数,实际出勤小时数,迟到次数
            %s,安娜,2024-03,21,20,160.5,1
            """
                    .formatted(anna)));
    Api.Import tasks =
        Api.importFile(
            "ihr-tasks",
            source,
            utf8(
                """
            任务编号,任务类型,负责人工号,优先级,截止时间,完成时间
            %s-1,客户跟进,%s,高,2024/3/15 18:00,2024/3/15 17:30
            %s-2,客户跟进,%s,普通,2024/3/16 18:00,
            """
                    .formatted(anna, anna, anna, anna)));

    // Then
    assertThat(attendance.rejections()).isEmpty();
    assertThat(tasks.rejections()).isEmpty();
    assertThat(figure(anna, "work_hours")).isEqualByComparingTo("160.5");
    assertThat(figure(anna, "on_time_rate")).isEqualByComparingTo("0.5");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void createSalesforce(SalesforceServer salesforce) {
    ObjectNode settings = settings("salesforce");
    settings.put("baseUrl", salesforce.server().url().toString());
    ((ObjectNode) settings.path("auth"))
        .put("tokenUrl", salesforce.server().url() + "/services/oauth2/token");
    created(settings);
  }

  private void createHubSpot(HubSpotServer hubSpot) {
    ObjectNode settings = settings("hubspot");
    settings.put("baseUrl", hubSpot.server().url().toString());
    ((ObjectNode) settings.path("translations"))
        .putObject("people")
        .put("11", anna)
        .put("22", bert);
    for (JsonNode collection : settings.path("collections")) {
      ((ObjectNode) collection.path("paging")).put("size", 5);
      if (collection.has("since")) {
        ((ObjectNode) collection.path("since")).put("window", 5);
      }
    }
    created(settings);
  }

  private void created(ObjectNode settings) {
    settings.put("firstPause", "PT0.01S");
    Map<String, Object> body =
        JSON.convertValue(
            settings,
            JSON.getTypeFactory().constructMapType(HashMap.class, String.class, Object.class));
    Sources.create(Sources.source(source, "rest", body)).then().statusCode(201);
  }

  private static ObjectNode settings(String template) {
    return JSON.valueToTree(
        Sources.get("/v1/fact-source-templates/" + template).getMap("settings"));
  }

  private ObjectNode opportunity(int number, int amount) {
    ObjectNode opportunity = JSON.createObjectNode();
    opportunity.putObject("Account").put("Name", "客户" + number);
    opportunity.putObject("Owner").put("EmployeeNumber", "OWNER");
    opportunity.put("Amount", amount + 0.5);
    opportunity.put("CreatedDate", "2024-02-28T17:30:00.000+0000");
    opportunity.put("CloseDate", "2024-03-31");
    opportunity.put("IsClosed", number % 5 != 4).put("IsWon", number % 5 < 3);
    if (number % 2 == 0) {
      opportunity.putNull("OpportunitySplits");
      return opportunity;
    }
    ArrayNode splits =
        opportunity.putObject("OpportunitySplits").put("done", true).putArray("records");
    splits
        .addObject()
        .put("SplitPercentage", 40)
        .putObject("SplitOwner")
        .put("EmployeeNumber", anna);
    splits
        .addObject()
        .put("SplitPercentage", 60.0)
        .putObject("SplitOwner")
        .put("EmployeeNumber", bert);
    return opportunity;
  }

  private ObjectNode task(int number, boolean closed) {
    ObjectNode task = JSON.createObjectNode().putNull("Account");
    task.put("Priority", number % 2 == 0 ? "High" : "Normal").put("IsClosed", closed);
    task.put("CreatedDate", "2024-03-01T01:00:00.000+0000").put("ActivityDate", "2024-03-15");
    task.put("CompletedDateTime", closed ? "2024-03-15T11:00:00.000+0000" : null);
    task.putObject("Owner").put("EmployeeNumber", anna);
    return task;
  }

  private static Map<String, String> deal(int number) {
    Map<String, String> deal = new HashMap<>();
    deal.put("dealname", "客户" + number);
    deal.put("amount", String.valueOf(50 + number));
    deal.put("createdate", "2024-03-01T02:00:00Z");
    deal.put("closedate", "2024-03-30T16:30:00.000Z");
    deal.put("hs_is_closed", String.valueOf(number % 3 != 2));
    deal.put("hs_is_closed_won", String.valueOf(isWon(number)));
    deal.put("hubspot_owner_id", "11");
    deal.put("hs_all_collaborator_owner_ids", "11;22");
    return deal;
  }

  private static boolean isWon(int number) {
    return number % 3 == 0;
  }

  private static Map<String, String> hubSpotTask(int number) {
    Map<String, String> task = new HashMap<>();
    task.put("hs_timestamp", "2024-03-15T10:00:00Z");
    task.put("hs_createdate", "2024-03-01T10:00:00.123Z");
    task.put("hs_task_status", number % 2 == 0 ? "COMPLETED" : "NOT_STARTED");
    task.put("hs_task_priority", number % 2 == 0 ? "MEDIUM" : "NONE");
    task.put("hs_task_completion_date", number % 2 == 0 ? "2024-03-15T10:00:00Z" : "");
    task.put("hubspot_owner_id", "11");
    return task;
  }

  /** What a person with this share was credited with, from the rows. */
  private static BigDecimal supportedSales(int step, double share) {
    return IntStream.range(0, 23)
        .filter(i -> i % 2 == 1 && i % 5 < 3)
        .mapToObj(i -> BigDecimal.valueOf(i * step + 0.5).multiply(BigDecimal.valueOf(share)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long completed() {
    return IntStream.range(0, 23).filter(i -> i % 3 != 0).count();
  }

  private static Instant modified(int hour) {
    return START.plus(hour, ChronoUnit.HOURS);
  }

  private static Offset<BigDecimal> within() {
    return Assertions.within(new BigDecimal("0.001"));
  }

  private static BigDecimal figure(String employeeId, String measure) {
    Object value =
        Api.series(employeeId, measure, "2024-03", "2024-03", "MONTH").get("points[0].value");
    return new BigDecimal(value.toString());
  }
}

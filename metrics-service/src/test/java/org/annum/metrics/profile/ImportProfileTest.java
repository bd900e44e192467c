package org.annum.metrics.profile;

import static org.annum.metrics.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportProfileTest {
  private static final String WRITER = Tokens.system("facts:write");
  private static final String READER = Tokens.employee("E1");

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private final String code = "p-" + UUID.randomUUID();

  @Test
  void shouldReadAFileAsPeopleTypeItWhenTheirProfileSaysHow() {
    // Given
    String id = people.employee();
    create(oaTasks()).then().statusCode(201);
    String file =
        "任务编号;负责人;优先级;截止;完成;是否准确\n"
            + ("A1;" + id + ";高;5.3.2024 18:00;5.3.2024 17:00;对\n")
            + ("A2;" + id + ";中;2024年3月6日 18:00;;\n")
            + ("A3;" + id + ";低;31.2.2024 18:00;;\n");

    // When
    Api.Import done = Api.importFile(code, code.substring(0, 20), utf8(file));

    // Then
    assertThat(done.counts()).containsExactly(2, 0, 0, 1);
    assertThat(done.rejections()).containsExactly("4 截止 fact.time-unreadable");
    as(Tokens.auditor())
        .get("/v1/activities/" + code.substring(0, 20) + "/A1")
        .then()
        .body("priority", equalTo("HIGH"))
        .body("type", equalTo("FOLLOW_UP"))
        .body("dueAt", equalTo("2024-03-05T18:00:00+08:00"))
        .body("accurate", equalTo(true));
    assertThat(done.operation().getString("parameters.profileVersion")).isEqualTo("1");
  }

  @Test
  void shouldReadNumbersWithDecimalCommasCurrenciesAndPercentages() {
    // Given
    String id = people.employee();
    Map<String, Object> profile = profile("DATA_POINT", "dp");
    profile.put("numbers", "COMMA");
    profile.put("timeZone", "Europe/Berlin");
    profile.put(
        "facts",
        List.of(
            Map.of(
                "externalId", Map.of("template", "{Nr}:x"),
                "employeeId", column("Personal-Nr."),
                "metric", Map.of("constant", "prep_minutes"),
                "occurredAt", column("Monat"),
                "value", column("Wert"))));
    profile.put("dateFormats", List.of("M/yyyy"));
    create(profile).then().statusCode(201);

    // When
    String file = "Nr\tPersonal-Nr.\tMonat\tWert\n1\t%s\t4/2024\t1.234,5\n2\t%s\t4/2024\t1.2\n";
    Api.Import done = Api.importFile(code, code.substring(0, 20), utf8(file.formatted(id, id)));

    // Then
    assertThat(done.counts()).containsExactly(1, 0, 0, 1);
    assertThat(done.rejections()).containsExactly("3 Wert fact.number-unreadable");
    as(Tokens.auditor())
        .get("/v1/data-points/" + code.substring(0, 20) + "/1:x")
        .then()
        .body("occurredAt", equalTo("2024-04-01T06:00:00+08:00"))
        .body("value", equalTo(1234.5f));
  }

  @Test
  void shouldAnswerEverythingThatIsWrongAtOnce() {
    // Given
    Map<String, Object> profile = profile("ACTIVITY", "Not A Source");
    profile.put("code", "Not a code");
    profile.put("names", Map.of("zh", " "));
    profile.put("timeZone", "Moon/Crater");
    profile.put("numbers", "SEMICOLON");
    profile.put("dateFormats", List.of("d.M.yyyy", "d.M"));
    profile.put(
        "facts",
        List.of(
            Map.of(
                "externalId", Map.of("columns", List.of("id", "ID")),
                "employeeId", Map.of("columns", List.of("a"), "constant", "b"),
                "type", Map.of("constant", "SLEEPING"),
                "priority", Map.of("columns", List.of("p"), "values", Map.of("高", "HIHG")),
                "customer", Map.of("template", "{open"),
                "accurate", Map.of("columns", List.of("ok"), "values", Map.of("对", "maybe")),
                "mood", column("m"))));

    // When / Then
    create(profile)
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            contains(
                "/code",
                "/dateFormats/1",
                "/facts/0/accurate/values/对",
                "/facts/0/customer/template",
                "/facts/0/dueAt",
                "/facts/0/employeeId",
                "/facts/0/externalId/columns/1",
                "/facts/0/mood",
                "/facts/0/priority/values/高",
                "/facts/0/type/constant",
                "/names/en",
                "/names/zh",
                "/numbers",
                "/source",
                "/timeZone"));
    profile.put("fact", "NAP");
    create(profile).then().statusCode(422).body("errors.pointer", hasItems("/fact", "/code"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"task-tool", "crm-deals", "data-points", "attendance-zh"})
  void shouldKeepAShippedProfileAsItIsAndLetItBeCopied(String shipped) {
    // Given
    Response response = as(READER).get("/v1/import-profiles/" + shipped);
    Map<String, Object> copy = new HashMap<>(response.jsonPath().getMap(""));

    // When / Then it stays
    as(WRITER)
        .header("If-Match", response.header("ETag"))
        .body(copy)
        .put("/v1/import-profiles/" + shipped)
        .then()
        .statusCode(409)
        .body("code", equalTo("import-profile.shipped"));
    as(WRITER)
        .header("If-Match", response.header("ETag"))
        .delete("/v1/import-profiles/" + shipped)
        .then()
        .statusCode(409);
    create(copy).then().statusCode(409).body("code", equalTo("import-profile.exists"));

    // When / Then it is copied
    copy.put("code", code);
    create(copy).then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith(code));
    JsonPath kept = as(READER).get("/v1/import-profiles/" + code).jsonPath();
    assertThat(kept.getList("facts")).isEqualTo(copy.get("facts"));
    assertThat(kept.getBoolean("shipped")).isFalse();
  }

  @Test
  void shouldChangeOnlyTheVersionThatWasRead() {
    // Given
    String etag = create(oaTasks()).then().statusCode(201).extract().header("ETag");
    Map<String, Object> changed = oaTasks();
    changed.put("source", "other");

    // When / Then
    put(null, changed).then().statusCode(428);
    String next = put(etag, changed).then().statusCode(200).extract().header("ETag");
    put(etag, changed).then().statusCode(412);
    changed.put("code", "another");
    put(next, changed).then().statusCode(422).body("errors[0].pointer", equalTo("/code"));
    as(WRITER)
        .header("If-Match", etag)
        .delete("/v1/import-profiles/" + code)
        .then()
        .statusCode(412);
    as(WRITER)
        .header("If-Match", next)
        .delete("/v1/import-profiles/" + code)
        .then()
        .statusCode(204);
    as(READER).get("/v1/import-profiles/" + code).then().statusCode(404);
    as(WRITER)
        .body("a\n1\n")
        .contentType("text/csv")
        .post("/v1/fact-imports?profile=" + code)
        .then()
        .statusCode(422);
    assertThat(audited())
        .containsExactly(
            "import-profile.created", "import-profile.changed", "import-profile.deleted");
    create(oaTasks()).then().statusCode(201).body("version", equalTo(4));
  }

  @Test
  void shouldListShippedAndOwnProfilesByThePage() {
    // Given
    create(oaTasks()).then().statusCode(201);

    // When
    List<String> codes = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          as(READER)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor == null ? List.of() : List.of(cursor))
              .get("/v1/import-profiles")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      codes.addAll(page.getList("items.code"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    // Then
    assertThat(codes)
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("attendance-zh", "crm-deals", "data-points", "task-tool", code);
  }

  @Test
  void shouldLetOnlyThoseWhoMayWriteFactsKeepProfiles() {
    as(Tokens.auditor()).body(oaTasks()).post("/v1/import-profiles").then().statusCode(403);
    as(READER).body(oaTasks()).post("/v1/import-profiles").then().statusCode(403);
  }

  private Map<String, Object> oaTasks() {
    Map<String, Object> profile = profile("ACTIVITY", "oa");
    profile.put("dateFormats", List.of("d.M.yyyy H:mm"));
    profile.put(
        "facts",
        List.of(
            Map.of(
                "externalId", column("任务编号"),
                "employeeId", Map.of("columns", List.of("工号", "负责人")),
                "type", Map.of("constant", "FOLLOW_UP"),
                "priority",
                    Map.of(
                        "columns",
                        List.of("优先级"),
                        "values",
                        Map.of("高", "HIGH", "中", "NORMAL", "低", "LOW")),
                "dueAt", column("截止"),
                "completedAt", column("完成"),
                "accurate",
                    Map.of(
                        "columns",
                        List.of("是否准确"),
                        "values",
                        Map.of("对", "是", "错", "否"),
                        "optional",
                        true))));
    return profile;
  }

  private Map<String, Object> profile(String fact, String source) {
    return new HashMap<>(
        Map.of(
            "code",
            code,
            "names",
            Map.of("zh", "OA 任务", "en", "Tasks of the OA"),
            "fact",
            fact,
            "source",
            source));
  }

  private static Map<String, Object> column(String name) {
    return Map.of("columns", List.of(name));
  }

  private static Response create(Map<String, Object> profile) {
    return as(WRITER).body(profile).post("/v1/import-profiles");
  }

  private Response put(String etag, Map<String, Object> profile) {
    var request = as(WRITER).body(profile);
    return (etag == null ? request : request.header("If-Match", etag))
        .put("/v1/import-profiles/" + code);
  }

  private List<String> audited() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select action from audit_record where subject_id = ? order by id", code)
                .mapTo(String.class)
                .list());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.annum.metrics.preview;

import static io.restassured.RestAssured.given;
import static org.annum.metrics.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FilePreviewTest {
  private static final String WRITER = Tokens.system("facts:write");

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  private final String source = "p" + UUID.randomUUID().toString().substring(0, 13);
  private String person;

  @BeforeEach
  void hire() {
    person = people.employee();
  }

  @Test
  void shouldReadByTheProfileTheHeaderFitsAndStoreNothing() {
    // Given
    String file =
        "Task_ID,assignee,type,customer,priority,due_at,completed_at\n"
            + ("1," + person + ",FOLLOW_UP,客户甲,高,2024/3/5 18:00,\n")
            + "2,E-nobody,FOLLOW_UP,客户乙,高,5.3.2024,\n";

    // When / Then
    preview(file)
        .body("profile", equalTo("task-tool"))
        .body("proposal", nullValue())
        .body("format.kind", equalTo("CSV"))
        .body("format.encoding", equalTo("UTF-8"))
        .body("candidates[0].profile", equalTo("task-tool"))
        .body("candidates[0].missingColumns", empty())
        .body("rows", hasSize(2))
        .body("rows[0].row", equalTo(2))
        .body("rows[0].facts[0].priority", equalTo("HIGH"))
        .body("rows[0].facts[0].dueAt", equalTo("2024-03-05T18:00:00+08:00"))
        .body("rows[0].rejections", empty())
        .body("rows[1].facts", empty())
        .body("rows[1].rejections.code", hasItem("fact.time-ambiguous"))
        .body("rows[1].rejections.find { it.column == 'due_at' }.value", equalTo("5.3.2024"))
        .body("rejectedRows", equalTo(1));
    assertThat(count("activity where source = '" + source + "'")).isZero();
  }

  @Test
  void shouldProposeAProfileThatReadsTheFileOnceCreated() {
    // Given a file no profile fits
    String file =
        "工单编号;执行人工号;客户名称;紧急程度;要求完成时间;办结时间;质检结果\n"
            + ("W1;" + person + ";客户甲;紧急;25.3.2024 18:00;24.3.2024 9:05;合格\n")
            + ("W2;" + person + ";客户乙;普通;4.3.2024 18:00;;不合格\n");
    byte[] gbk = file.getBytes(Charset.forName("GB18030"));

    // When
    Response preview = send(gbk);

    // Then
    preview
        .then()
        .statusCode(200)
        .body("profile", nullValue())
        .body("format.encoding", equalTo("GB18030"))
        .body("format.separator", equalTo(";"))
        .body("proposal.missing", empty())
        .body("proposal.assumed", contains("type"))
        .body("proposal.profile.fact", equalTo("ACTIVITY"))
        .body("proposal.profile.dateFormats", contains("d.M.yyyy H:mm"))
        .body("rows[0].facts[0].priority", equalTo("HIGH"))
        .body("rows[0].facts[0].completedAt", equalTo("2024-03-24T09:05:00+08:00"))
        .body("rows[1].facts[0].accurate", equalTo(false))
        .body("rejectedRows", equalTo(0));

    // And once it is created, the file is imported by it and recognised
    Map<String, Object> profile = new HashMap<>(preview.jsonPath().getMap("proposal.profile"));
    String code = "w-" + UUID.randomUUID();
    profile.put("code", code);
    as(WRITER).body(profile).post("/v1/import-profiles").then().statusCode(201);
    assertThat(Api.importFile(code, source, gbk).counts()).containsExactly(2, 0, 0, 0);
    send(gbk).then().body("profile", equalTo(code));
  }

  @Test
  void shouldGuessDecimalCommasAndMakeIdsOfPersonAndTime() {
    String file = "工号\t日期\t指标\t数值\n" + person + "\t20240305\tprep_minutes\t1.234,5\n";

    preview(file)
        .body("format.separator", equalTo("\t"))
        .body("proposal.profile.fact", equalTo("DATA_POINT"))
        .body("proposal.profile.numbers", equalTo("COMMA"))
        .body("proposal.profile.dateFormats", contains("yyyyMMdd"))
        .body("proposal.assumed", contains("externalId"))
        .body("rows[0].facts[0].value", equalTo(1234.5f))
        .body("rows[0].facts[0].externalId", equalTo(person + ":20240305"));
  }

  @Test
  void shouldSayWhatIsAssumedWhenDayAndMonthCanChangePlaces() {
    preview("单号,执行人,截止日期\n1," + person + ",3/5/2024 18:00\n")
        .body("proposal.assumed", contains("dateFormats", "priority", "type"))
        .body("rows", hasSize(1));
    preview("甲,乙,丙\n1,2,3\n").body("proposal.missing", hasItem("externalId")).body("rows", empty());
  }

  @Test
  void shouldTakeTheBeginningOfATextAndNoMoreThanTheRowsAskedFor() {
    // Given a beginning that is cut in the middle of a character
    StringBuilder file =
        new StringBuilder("task_id,assignee,type,customer,priority,due_at,completed_at\n");
    for (int i = 0; i < 50; i++) {
      file.append(i + "," + person + ",FOLLOW_UP,客户甲,高,2024-03-05 18:00,\n");
    }
    byte[] whole = file.toString().getBytes(StandardCharsets.UTF_8);
    byte[] beginning = Arrays.copyOf(whole, whole.length - 25);

    // When / Then
    send(beginning)
        .then()
        .statusCode(200)
        .body("rows", hasSize(20))
        .body("rejectedRows", equalTo(0));
    as(WRITER)
        .contentType("text/csv")
        .body(beginning)
        .post("/v1/fact-imports/previews?rows=3&profile=task-tool")
        .then()
        .statusCode(200)
        .body("rows", hasSize(3));
  }

  @Test
  void shouldRefuseWhatCannotBeRead() {
    send(new byte[0]).then().statusCode(422).body("code", equalTo("table.empty"));
    send("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "?profile=task-tool")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("due_at"))
        .body("errors.code", hasItem("table.column-missing"));
    send("a\n".getBytes(StandardCharsets.UTF_8), "?profile=tea").then().statusCode(422);
    send("a\n".getBytes(StandardCharsets.UTF_8), "?rows=0").then().statusCode(422);
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .contentType("text/csv")
        .body("a\n")
        .post("/v1/fact-imports/previews")
        .then()
        .statusCode(403);
  }

  private ValidatableResponse preview(String file) {
    return send(file.getBytes(StandardCharsets.UTF_8), "?source=" + source).then().statusCode(200);
  }

  private static Response send(byte[] file) {
    return send(file, "");
  }

  private static Response send(byte[] file, String query) {
    return given()
        .auth()
        .oauth2(WRITER)
        .contentType("text/csv")
        .body(file)
        .post("/v1/fact-imports/previews" + query);
  }

  private int count(String from) {
    return jdbi.withHandle(
        handle -> handle.select("select count(*) from " + from).mapTo(Integer.class).one());
  }
}

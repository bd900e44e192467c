package org.annum.metrics.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people send them by mistake, and the answer each gets. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FileFaultsTest {
  private static final String HEADER =
      "task_id,assignee,type,customer,priority,created_at,due_at,completed_at,accurate\n";
  private static final String DUE = "2024-03-05T18:00:00+08:00";

  @Inject TestPeople people;

  private String person;

  @BeforeEach
  void hire() {
    person = people.employee();
  }

  static Stream<Arguments> unreadableFiles() {
    return Stream.of(
        Arguments.of("empty", utf8(""), "table.empty"),
        Arguments.of("blank", utf8("\r\n \r\n"), "table.empty"),
        Arguments.of(
            "header twice", utf8(HEADER.replace("customer", "type")), "table.header-twice"),
        Arguments.of("quote not closed", utf8(HEADER + "\"A1,x\nA2,y\n"), "table.malformed"),
        Arguments.of("million columns", utf8("a,".repeat(1_000_000)), "table.too-many-columns"),
        Arguments.of("web page", utf8("<html><table><tr><td>1"), "table.markup"),
        Arguments.of("JSON", utf8("{\"items\": []}"), "table.json"),
        Arguments.of(
            "old Excel",
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            "table.old-excel"),
        Arguments.of("broken ZIP", new byte[] {'P', 'K', 3, 4, 0, 0}, "table.not-a-workbook"),
        Arguments.of("zip bomb", bomb(), "table.inflates-too-much"),
        Arguments.of(
            "formula nobody computed",
            Workbooks.ofSheet(
                Workbooks.row(1, HEADER.strip().split(",")) + Workbooks.row(2, "<f>1+1</f>")),
            "table.formula-without-result"),
        Arguments.of("encodings mixed", mixed(), "table.mixed-encodings"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadableFiles")
  void shouldFailWithTheReasonAndStoreNothing(String name, byte[] file, String code) {
    Api.Import done = Api.importFile("task-tool", "faults", file);

    assertThat(done.state()).isEqualTo("FAILED");
    assertThat(
            done.operation().getString("problem.code")
                + done.operation().getString("problem.errors.code"))
        .contains(code);
    assertThat(done.counts()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void shouldTakeAHeaderWithoutRows() {
    Api.Import done = Api.importFile("task-tool", "faults", utf8(HEADER));

    assertThat(done.state()).isEqualTo("SUCCEEDED");
    assertThat(done.counts()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void shouldRejectOnlyTheRowsThatAreBroken() {
    // Given
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(utf8(HEADER + row("OK1", "客户甲")));
    file.writeBytes(utf8(row("BAD1", "x,".repeat(1_000_000))));
    file.writeBytes(row("BAD2", "客户乙").getBytes(Charset.forName("GBK")));
    file.writeBytes(utf8(row("BAD3", "=HYPERLINK(1)")));
    file.writeBytes(utf8(row("#N/A", "客户丙")));
    file.writeBytes(utf8(row("BAD4", "y".repeat(40_000))));
    file.writeBytes(utf8(row("\"=\"\"OK2\"\"\"", "\"客户,\"\"丁\"\"\"").replace("\n", "\r\n")));

    // When
    Api.Import done = Api.importFile("task-tool", "broken-rows-only", file.toByteArray());

    // Then
    assertThat(done.state()).isEqualTo("SUCCEEDED");
    assertThat(done.counts()).containsExactly(2, 0, 0, 5);
    assertThat(done.rejections())
        .containsExactlyInAnyOrder(
            "3  table.field-count",
            "4 customer table.other-encoding",
            "5 customer fact.cell-formula",
            "6 task_id fact.cell-error",
            "7 customer table.text-too-long");
    Api.as(Tokens.auditor())
        .get("/v1/activities/broken-rows-only/OK2")
        .then()
        .statusCode(200)
        .body("customer", equalTo("客户,\"丁\""));
  }

  @Test
  void shouldFindTheOneBrokenRowOfMany() {
    // Given
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 1; i <= 30_000; i++) {
      file.append(row("M" + i, i == 23_456 ? "\"two\nlines\"" : "客户"));
    }

    // When
    Api.Import done = Api.importFile("task-tool", "one-of-many", utf8(file.toString()));

    // Then
    assertThat(done.counts()).containsExactly(29_999, 0, 0, 1);
    assertThat(done.rejections()).containsExactly("23457 customer fact.text-control-character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/json", "application/vnd.ms-excel", "image/png"})
  void shouldReadAFileByWhatItIsWhateverItIsCalled(String contentType) {
    // Given a workbook
    byte[] file =
        Workbooks.of(
            HEADER.strip().split(","),
            new String[] {"W1", person, "FOLLOW_UP", "客户", "高", "", "2024/3/5 18:00", "", ""});

    // When / Then
    String location =
        given()
            .auth()
            .oauth2(Tokens.system("facts:write"))
            .contentType(contentType)
            .queryParam("source", "called-" + contentType.replaceAll("\\W", "-"))
            .body(file)
            .post("/v1/fact-imports?profile=task-tool")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    assertThat(Api.finished(location.substring(location.indexOf("/v1/"))).counts())
        .containsExactly(1, 0, 0, 0);
  }

  @Test
  void shouldRefuseAFormInsteadOfAFile() {
    given()
        .auth()
        .oauth2(Tokens.system("facts:write"))
        .multiPart("file", "tasks.csv", utf8(HEADER), "text/csv")
        .post("/v1/fact-imports?profile=task-tool")
        .then()
        .statusCode(415)
        .body("code", equalTo("import.body-is-form"));
  }

  private String row(String id, String customer) {
    return "%s,%s,FOLLOW_UP,%s,HIGH,,%s,%s,\n".formatted(id, person, customer, DUE, DUE);
  }

  private static byte[] mixed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("编号,客户\nA1,客户甲\nA2,客户乙\n".getBytes(Charset.forName("GB18030")));
    out.writeBytes(utf8("A3,客户丙\n"));
    return out.toByteArray();
  }

  private static byte[] bomb() {
    return Workbooks.ofSheet(Workbooks.row(1, "a") + "<row/>".repeat(5_000_000));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

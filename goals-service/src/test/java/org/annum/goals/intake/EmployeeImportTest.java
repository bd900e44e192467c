package org.annum.goals.intake;

import static io.restassured.RestAssured.given;
import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.newEmployee;
import static org.annum.goals.Api.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.annum.goals.Published;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EmployeeImportTest {
  private static final String HEADER = "employee_number,name,position,team,manager,start_date\n";

  @Test
  void shouldTakeTheExportAsItIsAndChangeNothingTheSecondTime() throws IOException {
    // Given
    byte[] file = seed();

    // When
    importFile(file).body("counts.accepted", is(9)).body("counts.rejected", is(0));
    var again = importFile(file);

    // Then: the manager of E1001 stands in a later row
    again
        .body("counts.unchanged", is(9))
        .body("counts.accepted", is(0))
        .body("counts.replaced", is(0));
    asHr()
        .get("/v1/employees/E1001")
        .then()
        .body("version", is(1))
        .body("name", is("李晓"))
        .body("assignments[0].managerId", is("E2001"))
        .body("assignments[0].validFrom", is("2022-03-01"));
    asHr().get("/v1/teams/east-1").then().statusCode(200).body("code", is("east-1"));
    asHr().get("/v1/positions/销售助理").then().statusCode(200);
    Published.await("annum.people.v1", "E1001", 1);
  }

  @Test
  void shouldReadChineseHeadersInGb18030() {
    // Given
    String id = newId("E");
    String manager = newEmployee();
    String file = "工号,姓名,岗位,团队,上级,入职日期\n" + id + ",周婷,销售助理,华东一组," + manager + ",2023年6月1日\n";

    // When
    importFile(file.getBytes(Charset.forName("GB18030"))).body("counts.accepted", is(1));

    // Then
    asHr()
        .get("/v1/employees/" + id)
        .then()
        .body("name", is("周婷"))
        .body("startDate", is("2023-06-01"))
        .body("assignments[0].team", is("华东一组"));
  }

  @Test
  void shouldRejectBrokenRowsWithRowColumnAndReasonAndTakeTheOthers() {
    // Given
    String good = newId("E");
    String own = newId("E");
    String one = newId("E");
    String other = newId("E");
    String lost = newId("E");
    String below = newId("E");
    String file =
        HEADER
            + row(good, "")
            + row(own, own)
            + row(below, lost)
            + row(lost, "nobody")
            + row(one, other)
            + row(other, one)
            + "a b,李晓,销售助理,east-1,,2022-03-01\n"
            + newId("E")
            + ",,销售助理,east-1,,2022-02-30\n"
            + newId("E")
            + ",李晓\n";

    // When
    var operation = importFile(file.getBytes(StandardCharsets.UTF_8));

    // Then
    operation
        .body("state", is("SUCCEEDED"))
        .body("counts.accepted", is(1))
        .body("counts.rejected", is(8));
    var rejections =
        asHr()
            .get("/v1/services/goals/operations/" + operation.extract().path("id") + "/rejections")
            .then();
    rejections.statusCode(200);
    assertThat(texts(rejections))
        .containsExactlyInAnyOrder(
            "3 manager employee.own-manager",
            "4 manager employee.unknown-manager",
            "5 manager employee.unknown-manager",
            "6 manager employee.reporting-cycle",
            "7 manager employee.reporting-cycle",
            "8 employee_number employee.bad-id",
            "9 name value.required",
            "9 start_date employee-file.bad-date",
            "10  table.field-count");
    asHr().get("/v1/employees/" + good).then().statusCode(200);
    asHr().get("/v1/employees/" + below).then().statusCode(404);
  }

  @Test
  void shouldTakeTheLastRowWhenEmployeeStandsTwice() {
    String id = newId("E");
    String file = HEADER + row(id, "") + row(id, "").replace("李晓", "周婷");

    importFile(file.getBytes(StandardCharsets.UTF_8))
        .body("counts.accepted", is(1))
        .body("counts.unchanged", is(1));

    asHr().get("/v1/employees/" + id).then().body("name", is("周婷")).body("version", is(1));
  }

  @Test
  void shouldSplitTheAssignmentWhenFileSaysSinceWhen() {
    // Given
    String id = newId("E");
    importFile((HEADER + row(id, "")).getBytes(StandardCharsets.UTF_8))
        .body("counts.accepted", is(1));
    String moved =
        "employee_number,name,position,team,manager,start_date,end_date,valid_from\n"
            + id
            + ",李晓,销售助理,east-2,,2022-03-01,2025-12-31,2024-07-01\n";

    // When
    importFile(moved.getBytes(StandardCharsets.UTF_8)).body("counts.replaced", is(1));

    // Then
    asHr()
        .get("/v1/employees/" + id)
        .then()
        .body("endDate", is("2025-12-31"))
        .body("assignments.team", contains("east-1", "east-2"))
        .body("assignments[0].validTo", is("2024-06-30"))
        .body("assignments[1].validTo", nullValue());
    importFile(moved.getBytes(StandardCharsets.UTF_8)).body("counts.unchanged", is(1));
  }

  @Test
  void shouldSaveAllPartsWhenFileIsLong() {
    // Given: more than two parts, each reporting to the next row
    List<String> ids = new ArrayList<>();
    for (int index = 0; index < 1_200; index++) {
      ids.add(newId("L"));
    }
    StringBuilder file = new StringBuilder(HEADER);
    for (int index = 0; index < ids.size(); index++) {
      file.append(row(ids.get(index), ids.get(Math.min((index / 10 + 1) * 10, ids.size() - 1))));
    }
    String text =
        file.toString().replace(row(ids.get(1_199), ids.get(1_199)), row(ids.get(1_199), ""));

    // Then
    importFile(text.getBytes(StandardCharsets.UTF_8))
        .body("counts.accepted", is(1_200))
        .body("counts.rejected", is(0));
  }

  @Test
  void shouldFailTheOperationWhenFileIsNoEmployeeFile() {
    var operation = importFile("deal,amount\nD1,5\n".getBytes(StandardCharsets.UTF_8));

    operation.body("state", is("FAILED")).body("problem.errors.pointer[0]", is("employee_number"));
  }

  @Test
  void shouldRefuseAnUnknownProfile() {
    given()
        .auth()
        .oauth2(Tokens.hr())
        .contentType("text/csv")
        .body(HEADER)
        .post("/v1/employee-imports?profile=people")
        .then()
        .statusCode(422)
        .body("errors[0].code", is("employee-file.unknown-profile"));
  }

  private static ValidatableResponse importFile(byte[] file) {
    String location =
        given()
            .auth()
            .oauth2(Tokens.hr())
            .contentType("text/csv")
            .body(file)
            .post("/v1/employee-imports?profile=employees")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    String path = location.substring(location.indexOf("/v1/"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                List.of("SUCCEEDED", "FAILED").contains(asHr().get(path).path("state").toString()));
    return asHr().get(path).then().statusCode(200);
  }

  private static List<String> texts(ValidatableResponse rejections) {
    List<Integer> rows = rejections.extract().path("items.row");
    List<String> columns = rejections.extract().path("items.column");
    List<String> codes = rejections.extract().path("items.code");
    List<String> texts = new ArrayList<>();
    for (int index = 0; index < rows.size(); index++) {
      texts.add(rows.get(index) + " " + columns.get(index) + " " + codes.get(index));
    }
    return texts;
  }

  private static String row(String id, String manager) {
    return id + ",李晓,销售助理,east-1," + manager + ",2022-03-01\n";
  }

  private static byte[] seed() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            EmployeeImportTest.class.getResourceAsStream("/seed-2024/employees.csv"))) {
      return file.readAllBytes();
    }
  }
}

package org.annum.kit.operation;

import static io.restassured.RestAssured.given;
import static org.annum.kit.operation.OperationFixture.get;
import static org.annum.kit.operation.OperationFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RejectedRowsTest {
  private static final String SUBMITTER = Tokens.employee("E1");

  @Inject OperationExecutor executor;
  @Inject OperationTables tables;

  private final String name = UUID.randomUUID().toString();

  @BeforeEach
  void emptyQueue() {
    tables.empty();
  }

  @Test
  void shouldGiveRowsBackWithTheirCellsAndTheReason() {
    // Given
    UUID id = imported("key,备注,value\n1,\"a, \"\"b\"\"\",good\n2,=1+1,bad\n3,-5,bad\n");

    // When / Then
    assertThat(file(id, "en"))
        .isEqualTo(
            """
            \uFEFFkey,备注,value,Reason for rejection
            2,'=1+1,bad,value: contains a NUL character; remove it
            3,-5,bad,value: contains a NUL character; remove it
            """
                .replace("\n", "\r\n"));
    assertThat(file(id, "zh-CN")).contains("拒收原因").contains("value: 含有 NUL 字符,请删除");
  }

  @Test
  void shouldReadAsTheOriginalWhenItComesAgainUnmended() {
    // Given
    String first = file(imported("key,text,value\n1,'=2+2,bad\n2,\"two\nlines\",bad\n"), "en");

    // When
    UUID again = imported(first);

    // Then
    assertThat(tables.state(again)).startsWith("SUCCEEDED 0/0/0/2");
    assertThat(file(again, "en")).isEqualTo(first);
  }

  @Test
  void shouldStreamManyRows() {
    // Given
    UUID id = imported("key,value\n" + "k,bad\n".repeat(2_500));

    // When / Then
    assertThat(file(id, "en").lines()).hasSize(2_501);
  }

  @Test
  void shouldSayThatThereIsNothingToMend() {
    UUID id = imported("key,value\n1,good\n");

    get(SUBMITTER, id, "/rejected-rows")
        .then()
        .statusCode(404)
        .body("code", equalTo("operation.no-rejected-rows"));
  }

  private UUID imported(String file) {
    UUID id = submit(ImportWorker.KIND, name, file);
    executor.runNext();
    return id;
  }

  private static String file(UUID id, String language) {
    byte[] body =
        given()
            .auth()
            .oauth2(SUBMITTER)
            .header("Accept-Language", language)
            .get("/v1/services/sample/operations/" + id + "/rejected-rows")
            .then()
            .statusCode(200)
            .header("Content-Disposition", "attachment; filename=\"rejected-rows-" + id + ".csv\"")
            .contentType("text/csv")
            .extract()
            .asByteArray();
    return new String(body, StandardCharsets.UTF_8);
  }
}

package org.annum.kit.operation;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annum.testkit.Tokens;

/** Files to import, and their submission over HTTP. */
final class OperationFixture {
  private OperationFixture() {}

  /** Rows with keys of their own; every tenth value is bad. */
  static String file(String prefix, int rows) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(i -> prefix + i + "," + (i % 10 == 0 ? "bad" : "v" + i))
        .collect(Collectors.joining("\n", "key,value\n", "\n"));
  }

  static UUID submit(String kind, String name, String file) {
    return UUID.fromString(submission(Tokens.employee("E1"), kind, name, file).path("id"));
  }

  static Response submission(String token, String kind, String name, String file) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("text/csv")
        .queryParam("kind", kind)
        .queryParam("name", name)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/v1/test-imports");
  }

  static Response get(String token, UUID id, String suffix) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "zh-CN")
        .get("/v1/services/sample/operations/" + id + suffix);
  }
}

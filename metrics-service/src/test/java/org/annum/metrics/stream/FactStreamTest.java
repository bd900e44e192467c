package org.annum.metrics.stream;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.annum.metrics.Api;
import org.annum.metrics.TestPeople;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class FactStreamTest {
  private static final String PATH = "/v1/fact-streams?kind=activities";
  private static final String WRITER = Tokens.system("facts:write");

  @Inject TestPeople people;
  @Inject Jdbi jdbi;

  @Test
  void shouldRejectBrokenRowsEachWithWhatIsWrongWhenTheOthersGoIn() throws Exception {
    // Given
    String id = people.employee();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    line(body, "\uFEFF" + row("bad-rows", 1, id));
    line(body, "{\"source\":\"bad-rows\",");
    body.write('"');
    body.write(0xC3);
    line(body, "(\"");
    line(body, row("bad-rows", 4, "E-nobody"));
    line(body, "");
    line(body, "{\"customer\":\"" + "x".repeat(RowReader.LONGEST) + "\"}");
    line(body, row("bad-rows", 7, id) + row("bad-rows", 8, id));
    line(body, "[5]");
    body.write((row("bad-rows", 9, id) + "\r\n" + row("bad-rows", 10, id)).getBytes(UTF_8));

    // When
    List<String> answer = send(new ByteArrayInputStream(body.toByteArray()));

    // Then
    assertThat(answer.subList(0, answer.size() - 1).stream().map(FactStreamTest::told))
        .containsExactly(
            "2 stream.row-malformed",
            "3 stream.row-not-utf8",
            "4 fact.employee-unknown",
            "6 stream.row-too-long",
            "7 stream.row-malformed",
            "8 fact.type-wrong");
    assertThat(counts(answer)).containsExactly(3, 0, 0, 6);
    assertThat(Api.series(id, "follow_ups_due", "2024-03", "2024-03", "MONTH").prettify())
        .contains("\"count\": 3");
  }

  @Test
  void shouldChangeNothingWhenSentAgain() throws Exception {
    // Given
    String id = people.employee();
    send(rows("again", 12_000, id));

    // When
    List<String> answer = send(rows("again", 12_000, id));

    // Then
    assertThat(counts(answer)).containsExactly(0, 0, 12_000, 0);
  }

  @Test
  void shouldTakeMoreThanABodyMayHaveWhenStreamed() throws Exception {
    // Given
    InputStream malformed = new ByteArrayInputStream(("x".repeat(65_000) + "\n").getBytes(UTF_8));
    byte[] row = malformed.readAllBytes();
    InputStream large =
        new SequenceInputStream(
            Collections.enumeration(
                IntStream.range(0, 1_100).mapToObj(i -> new ByteArrayInputStream(row)).toList()));

    // When
    List<String> answer = send(large);

    // Then
    assertThat(counts(answer)).containsExactly(0, 0, 0, 1_100);
  }

  @Test
  void shouldKeepWholeBatchesWhenTheSenderGoesAway() throws Exception {
    // Given
    String id = people.employee();
    byte[] rows = rows("cut", 12_000, id).readAllBytes();

    // When
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String head =
          """
          POST %s HTTP/1.1
          Host: localhost
          Authorization: Bearer %s
          Content-Type: application/x-ndjson
          Content-Length: %d

          """
              .replace("\n", "\r\n");
      socket
          .getOutputStream()
          .write(head.formatted(PATH, WRITER, rows.length * 2L).getBytes(UTF_8));
      socket.getOutputStream().write(rows);
      socket.getOutputStream().flush();
      Awaitility.await().until(() -> stored("cut") > 0);
    }

    // Then
    assertThat(counts(send(rows("cut", 12_000, id))).stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(12_000);
    assertThat(stored("cut")).isEqualTo(12_000);
  }

  @Test
  void shouldRefuseWhenTheKindIsUnknown() {
    given()
        .auth()
        .oauth2(WRITER)
        .contentType("application/x-ndjson")
        .body("{}".getBytes(UTF_8))
        .post("/v1/fact-streams?kind=people")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("kind"));
  }

  private int stored(String source) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from activity where source = :source")
                .bind("source", source)
                .mapTo(Integer.class)
                .one());
  }

  private static List<String> send(InputStream body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PATH))
            .header("Authorization", "Bearer " + WRITER)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
            .build();
    HttpResponse<String> response =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body().lines().toList();
  }

  private static List<Integer> counts(List<String> answer) {
    JsonPath summary = JsonPath.from(answer.get(answer.size() - 1));
    return List.of(
        summary.getInt("accepted"),
        summary.getInt("replaced"),
        summary.getInt("unchanged"),
        summary.getInt("rejected"));
  }

  private static String told(String line) {
    JsonPath rejection = JsonPath.from(line);
    return rejection.getInt("row")
        + " "
        + String.join(", ", rejection.<String>getList("errors.code"));
  }

  private static InputStream rows(String source, int count, String employeeId) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(row(source, i, employeeId)).append('\n');
    }
    return new ByteArrayInputStream(rows.toString().getBytes(UTF_8));
  }

  private static void line(ByteArrayOutputStream body, String text) {
    body.writeBytes((text + "\n").getBytes(UTF_8));
  }

  private static String row(String source, int number, String employeeId) {
    String row =
        """
        {"source":"%s","externalId":"S%d","employeeId":"%s","type":"FOLLOW_UP",
        "priority":"HIGH","dueAt":"2024-03-05T18:00:00+08:00"}""";
    return row.formatted(source, number, employeeId).replace("\n", "");
  }
}

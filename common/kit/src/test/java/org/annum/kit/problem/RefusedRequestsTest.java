package org.annum.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything but bodies that a client can get wrong. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RefusedRequestsTest {

  @TestHTTPResource URI address;

  @ParameterizedTest
  @CsvSource({
    "GET,    /v1/nothing,                                     404, resource.not-found",
    "GET,    /v1/things/00000000-0000-7000-8000-000000000000, 404, thing.unknown",
    "GET,    /v1/things/no-uuid,                              404, resource.not-found",
    "DELETE, /v1/things,                                      405, method.not-allowed",
    "GET,    /v1/things/bug,                                  500, server.unexpected",
    "GET,    /v1/things?prefix=a&limit=0,                     422, request.invalid",
    "GET,    /v1/things?prefix=a&limit=501,                   422, request.invalid",
    "GET,    /v1/things?prefix=a&limit=x,                     422, request.invalid",
    "GET,    /v1/things?prefix=a&limit=99999999999,           422, request.invalid",
    "GET,    /v1/things?prefix=a&most=10,                     422, request.invalid",
    "GET,    /v1/things?prefix=a&most=x,                      422, request.invalid",
    "GET,    /v1/things?prefix=a&since=2024-02-30,            422, request.invalid",
    "GET,    /v1/things?prefix=a&colour=GREEN,                422, request.invalid",
    "GET,    /v1/things?prefix=a&cursor=!!,                   422, request.invalid",
    "GET,    /v1/things?prefix=a&cursor=AAAA,                 422, request.invalid",
    "GET,    /v1/things?prefix=%00,                           400, request.bad-encoding",
    "GET,    /v1/things?prefix=%ff,                           400, request.bad-encoding",
    "GET,    /v1/things?prefix=%e4%bd,                        400, request.bad-encoding",
    "GET,    /v1/things/%00,                                  400, request.bad-encoding",
    "GET,    /v1/things/%ff,                                  400, request.bad-encoding"
  })
  void shouldAnswerWithProblemWhenRequestIsWrong(
      String method, String path, int status, String code) {
    Response response =
        given().urlEncodingEnabled(false).auth().oauth2(Tokens.hr()).request(method, path);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    assertThat(response.jsonPath().getString("title")).isNotEqualTo(code);
    assertThat(response.asString())
        .doesNotContain("secret internals", "Exception", "org.annum.kit");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=x,          limit,  value.not-an-integer",
    "limit=0,          limit,  page.limit-out-of-range",
    "most=10,          most,   value.too-large",
    "since=2024-02-30, since,  value.not-a-date",
    "colour=GREEN,     colour, value.not-one-of",
    "cursor=AAAA,      cursor, page.cursor-not-usable"
  })
  void shouldNameTheParameterWhenItsValueIsWrong(String query, String name, String code) {
    Response response = given().auth().oauth2(Tokens.hr()).get("/v1/things?prefix=a&" + query);

    assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo(name);
    assertThat(response.jsonPath().getString("errors[0].code")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE | /v1/things                                           | GET, HEAD, OPTIONS, POST
          POST   | /v1/things/00000000-0000-7000-8000-000000000000/name | OPTIONS, PUT
          PATCH  | /v1/services/sample/audit-records                    | GET, HEAD, OPTIONS
          """)
  void shouldSayWhatIsAllowedWhenTheMethodIsNot(String method, String path, String allowed) {
    Response response = given().auth().oauth2(Tokens.hr()).request(method, path);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/things?prefix=%zz", "/v1/things?prefix=%", "/v1/things?prefix=%4", "/v1/%zz"})
  void shouldRefuseWhenEscapesAreBroken(String path) throws Exception {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("request.bad-encoding");
  }

  @Test
  void shouldRefuseWhenMediaTypeIsWrong() {
    var authenticated = given().auth().oauth2(Tokens.hr());

    Response sent = authenticated.contentType("text/csv").body("a,b").post("/v1/things");
    Response wanted =
        given().auth().oauth2(Tokens.hr()).accept("image/png").get("/v1/things?prefix=a");

    assertThat(sent.statusCode()).isEqualTo(415);
    assertThat(sent.jsonPath().getString("code")).isEqualTo("media.not-supported");
    assertThat(wanted.statusCode()).isEqualTo(406);
    assertThat(wanted.contentType()).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "text/csv", "application/xml", "image/png"})
  void shouldNotAnswerTheTextOfAnObjectWhenOtherThanJsonIsWanted(String wanted) {
    Response response =
        given()
            .auth()
            .oauth2(Tokens.system("suite:operate"))
            .accept(wanted)
            .get("/v1/services/sample/state-digests");

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void shouldRefuseBeforeReadingWhenAnnouncedBodyIsTooLarge() throws Exception {
    String answer =
        raw(
            """
            POST /v1/things HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 99999999999\r
            \r
            """);

    assertThat(answer).contains(" 413 ", "application/problem+json", "request.too-large");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          insert into thing select '00000000-0000-7000-8000-000000000001', 'x' from generate_series(1,2) | 409 | conflict.already-exists
          insert into thing (id, name, parent) values (gen_random_uuid(), 'y', gen_random_uuid()) | 409 | conflict.reference
          insert into thing (id) values (gen_random_uuid())  | 422 | request.not-storable
          select '2024-02-30'::date                          | 422 | request.not-storable
          select convert_from('\\x00', 'utf8')               | 422 | request.not-storable
          select 10::numeric ^ 100000000                     | 422 | request.not-storable
          set local statement_timeout = 50; select pg_sleep(5) | 503 | server.too-slow
          do $$ begin raise exception using errcode = '40001'; end $$ | 503 | server.contention
          do $$ begin raise exception using errcode = '40P01'; end $$ | 503 | server.contention
          do $$ begin raise exception using errcode = '57P01'; end $$ | 503 | server.database-away
          do $$ begin raise exception using errcode = '08006'; end $$ | 503 | server.database-away
          select * from no_such_table                        | 500 | server.unexpected
          """)
  void shouldTellWhoseMistakeItIsWhenDatabaseRefuses(String sql, int status, String code) {
    Response response =
        given()
            .auth()
            .oauth2(Tokens.hr())
            .contentType("text/plain")
            .body(sql)
            .post("/v1/things/sql");

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    assertThat(response.header("Retry-After") != null).isEqualTo(status == 503);
    assertThat(response.asString()).doesNotContain("SQL", "thing_", "no_such_table");
  }

  private String raw(String request) throws Exception {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

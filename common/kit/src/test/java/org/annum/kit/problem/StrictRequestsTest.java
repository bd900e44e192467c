package org.annum.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a wrong body is answered with: status, code, and every pointer. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StrictRequestsTest {

  @TestHTTPResource URI address;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                | /name value.required
          {"name":1}                                        | /name value.not-a-text
          {"name":true}                                     | /name value.not-a-text
          {"name":{"a":1}}                                  | /name value.not-a-text
          {"name":"a\\u0000b"}                              | /name value.control-character
          {"name":"a\\ud800b"}                              | /name value.control-character
          {"name":"a","na\\u0000":1}                        | /na\u2400 value.unknown-field
          {"name":"a","amount":"x"}                         | /amount value.not-a-number
          {"name":"a","amount":"12"}                        | /amount value.not-a-number
          {"name":"a","amount":1e999999}                    | /amount value.out-of-range
          {"name":"a","amount":-1e-999999}                  | /amount value.out-of-range
          {"name":"a","amount":1001}                        | /amount value.too-large
          {"name":"a","count":1.5}                          | /count value.not-an-integer
          {"name":"a","count":99999999999}                  | /count value.out-of-range
          {"name":"a","count":"1"}                          | /count value.not-an-integer
          {"name":"a","count":[1]}                          | /count value.not-an-integer
          {"name":"a","active":"true"}                      | /active value.not-a-boolean
          {"name":"a","active":1}                           | /active value.not-a-boolean
          {"name":"a","colour":"GREEN"}                     | /colour value.not-one-of
          {"name":"a","colour":0}                           | /colour value.not-one-of
          {"name":"a","colour":""}                          | /colour value.not-one-of
          {"name":"a","due":"2024-02-30"}                   | /due value.not-a-date
          {"name":"a","due":"2024-01-01T00:00:00Z"}         | /due value.not-a-date
          {"name":"a","due":[2024,1,1]}                     | /due value.not-a-date
          {"name":"a","due":""}                             | /due value.not-a-date
          {"name":"a","due":20240101}                       | /due value.not-a-date
          {"name":"a","month":"2024-13"}                    | /month value.not-a-month
          {"name":"a","at":"2024-01-01T00:00:00"}           | /at value.not-a-time
          {"name":"a","parent":"no"}                        | /parent value.not-a-uuid
          {"name":"a","short_code":"lower"}                 | /short_code value.wrong-format
          {"name":"a","parts":{}}                           | /parts value.not-a-list
          {"name":"a","parts":[1]}                          | /parts/0 value.not-an-object
          {"name":"a","parts":[{"weight":0},{"weight":101}]} | /parts/0/weight value.too-small, /parts/1/weight value.too-large
          {"name":"a","parts":[{"weight":1,"x":2}]}         | /parts/0/x value.unknown-field
          {"name":"a","parts":[{},{},{},{}]}                | /parts value.wrong-size, /parts/0/weight value.required, /parts/1/weight value.required, /parts/2/weight value.required, /parts/3/weight value.required
          {"x":[1],"name":"a","parts":[{"weight":1}]}       | /x value.unknown-field
          {"name":"a","parts":[{"x":{"y":1},"weight":1}]}   | /parts/0/x value.unknown-field
          {"x":{"y":[1]},"z":[[1]],"parts":[{"x":[1]}]}     | /name value.required, /parts/0/weight value.required, /parts/0/x value.unknown-field, /x value.unknown-field, /z value.unknown-field
          {"x":1,"amount":"a","due":"b","parts":[{"weight":"c"},{"weight":200}]} | /amount value.not-a-number, /due value.not-a-date, /name value.required, /parts/0/weight value.not-an-integer, /parts/1/weight value.too-large, /x value.unknown-field
          []                                                | "" value.not-an-object
          null                                              | "" value.required
          "text"                                            | "" value.not-an-object
          """)
  void shouldListEveryViolationWhenBodyIsNotValid(String body, String expected) {
    Response response = post(body.getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.jsonPath().getString("code")).isEqualTo("request.invalid");
    List<Map<String, String>> errors = response.jsonPath().getList("errors");
    assertThat(errors)
        .extracting(error -> error.get("pointer").replace('\0', '\u2400') + " " + error.get("code"))
        .containsExactlyInAnyOrder(expected.replace("\"\"", "").split(", "));
    assertThat(errors).allSatisfy(e -> assertThat(e.get("detail")).isNotEqualTo(e.get("code")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                        | json.malformed
          {"name":"a"} x           | json.malformed
          {"name":"a"}{}           | json.malformed
          {"name":"a",}            | json.malformed
          {'name':"a"}             | json.malformed
          {"name":"a\tb"}          | json.malformed
          {"amount":NaN}           | json.malformed
          {"name":"a","name":"b"}  | json.duplicate-key
          {"amount":"x","due":     | json.malformed
          `   `                    | json.missing
          ``                       | json.missing
          """)
  void shouldRefuseWhenBodyIsNoJson(String body, String code) {
    Response response = post(body.getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }

  @Test
  void shouldRefuseWhenBytesAreNotUtf8() {
    byte[] latin1 = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(post(latin1).jsonPath().getString("code")).isEqualTo("json.bad-encoding");
    assertThat(post("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16BE)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void shouldRefuseWhenNestingOrNumbersGoBeyondLimits() {
    String deep = "{\"parts\":" + "[".repeat(100) + "]".repeat(100) + "}";
    String digits = "{\"amount\":" + "9".repeat(101) + "}";

    for (String body : List.of(deep, digits)) {
      Response response = post(body.getBytes(StandardCharsets.UTF_8));
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.jsonPath().getString("code")).isEqualTo("json.beyond-limits");
    }
  }

  @Test
  void shouldRefuseWhenJsonIsTooLarge() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/v1/things"))
            .header("Authorization", "Bearer " + Tokens.hr())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(new byte[16 * 1024 * 1024 + 1]))
            .build();

    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("request.too-large");
  }

  @Test
  void shouldAcceptWhenEverythingIsWellFormed() {
    String name = Names.fresh("好😀");
    String body =
        """
        \uFEFF{"name":"%s","amount":12.50,"count":1,"active":true,"colour":"RED","due":"2024-02-29",
        "month":"2024-02","at":"2024-01-01T09:00:00+08:00","short_code":"AB","parts":[{"weight":1}]}
        """
            .formatted(name);

    Response response = post(body.getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    assertThat(response.jsonPath().getString("name")).isEqualTo(name);
  }

  @Test
  void shouldReportEachItemOnItsOwnWhenRequestIsBulk() {
    String body =
        """
        [{"name":"%s"},{"name":"","amount":"x"},{"name":"\\u0000"}]
        """
            .formatted(Names.fresh("bulk"));

    Response response =
        given()
            .auth()
            .oauth2(Tokens.hr())
            .contentType("application/json")
            .body(body)
            .post("/v1/things/bulk");

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(207);
    assertThat(response.jsonPath().getInt("succeeded")).isEqualTo(1);
    assertThat(response.jsonPath().getInt("failed")).isEqualTo(2);
    assertThat(response.jsonPath().getList("items.status", Integer.class))
        .containsExactly(201, 422, 422);
    assertThat(response.jsonPath().getList("items[1].problem.errors.pointer", String.class))
        .containsExactly("/amount", "/name");
  }

  @Test
  void shouldRefuseWhenBulkHasTooManyItems() {
    given()
        .auth()
        .oauth2(Tokens.hr())
        .contentType("application/json")
        .body("[1,2,3,4]")
        .post("/v1/things/bulk")
        .then()
        .statusCode(413);
  }

  @ParameterizedTest
  @CsvSource({
    "en, The request is not valid, is required",
    "zh-CN;q=0.9, 请求内容有误, 必填",
    "'fr, zh;q=0.5, en;q=0.4', 请求内容有误, 必填",
    "fr, The request is not valid, is required",
    "'?!;;', The request is not valid, is required"
  })
  void shouldSpeakTheLanguageOfTheCallerWhenRefusing(String language, String title, String detail) {
    Response response =
        given()
            .auth()
            .oauth2(Tokens.hr())
            .header("Accept-Language", language)
            .contentType("application/json")
            .body("{}")
            .post("/v1/things");

    assertThat(response.jsonPath().getString("title")).isEqualTo(title);
    assertThat(response.jsonPath().getString("errors[0].detail")).isEqualTo(detail);
    assertThat(response.jsonPath().getString("instance")).isEqualTo("/v1/things");
    assertThat(response.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
  }

  private static Response post(byte[] body) {
    return given()
        .auth()
        .oauth2(Tokens.hr())
        .contentType("application/json")
        .body(body)
        .post("/v1/things");
  }
}

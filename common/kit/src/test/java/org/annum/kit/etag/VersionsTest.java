package org.annum.kit.etag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.annum.kit.problem.Names;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class VersionsTest {

  @Test
  void shouldChangeOnceWhenTwoHoldTheSameVersion() {
    String thing = create();

    Response first = rename(thing, "\"1\"");
    Response second = rename(thing, "\"1\"");
    Response third = rename(thing, "\"2\"");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.header("ETag")).isEqualTo("\"2\"");
    assertThat(second.statusCode()).isEqualTo(412);
    assertThat(second.jsonPath().getString("code")).isEqualTo("version.stale");
    assertThat(second.jsonPath().getString("detail")).contains("\"2\"");
    assertThat(third.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "*, 200",
        "`\"0\", \"1\"`, 200",
        "W/\"1\", 412",
        "1, 412",
        "\"01\", 412",
        "``, 428",
        ", 428"
      })
  void shouldCompareStronglyWhenVersionIsExpected(@Nullable String ifMatch, int status) {
    assertThat(rename(create(), ifMatch).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"\"1\", 304", "W/\"1\", 304", "*, 304", "\"2\", 200", "`\"2\", \"1\"`, 304"})
  void shouldNotRepeatTheBodyWhenCallerHasTheVersion(String ifNoneMatch, int status) {
    Response response =
        given().auth().oauth2(Tokens.hr()).header("If-None-Match", ifNoneMatch).get(create());

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.header("ETag")).isEqualTo("\"1\"");
    assertThat(response.asString().isEmpty()).isEqualTo(status == 304);
  }

  private static String create() {
    Response response =
        given()
            .auth()
            .oauth2(Tokens.hr())
            .contentType("application/json")
            .body("{\"name\":\"%s\"}".formatted(Names.fresh("version")))
            .post("/v1/things");
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.header("ETag")).isEqualTo("\"1\"");
    return response.header("Location");
  }

  private static Response rename(String thing, @Nullable String ifMatch) {
    var request =
        given()
            .auth()
            .oauth2(Tokens.hr())
            .contentType("application/json")
            .body("{\"name\":\"%s\"}".formatted(Names.fresh("renamed")));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(thing + "/name");
  }
}

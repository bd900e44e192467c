package org.annum.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.util.stream.StreamSupport;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessTest {
  private static final String THINGS = "/v1/things?prefix=a";

  @Test
  void shouldChallengeWhenTokenIsMissing() {
    Response response = given().get(THINGS);

    assertProblem(response, 401, "access.no-token");
    assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"annum\"");
  }

  @Test
  void shouldRefuseWhenTokenIsNotAcceptable() {
    String unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJFMSIsImdyb3VwcyI6WyJociJdfQ.";
    String symmetric =
        Jwt.subject("E1")
            .issuer(Tokens.ISSUER)
            .audience(Tokens.AUDIENCE)
            .groups("hr")
            .expiresIn(600)
            .signWithSecret("a secret of at least thirty-two bytes");

    for (String token :
        new String[] {
          Tokens.expired("E1"), Tokens.forged("E1"), unsigned, symmetric, "nonsense", "a.b.c"
        }) {
      Response response = given().auth().oauth2(token).get(THINGS);

      assertProblem(response, 401, "access.bad-token");
      assertThat(response.header("WWW-Authenticate")).contains("invalid_token");
    }
  }

  @Test
  void shouldRefuseWhenTokenIsMeantForAnother() {
    assertProblem(
        given().auth().oauth2(Tokens.forAudience("other")).get(THINGS), 401, "access.bad-token");
    assertProblem(
        given().auth().oauth2(Tokens.fromIssuer("https://evil.example")).get(THINGS),
        401,
        "access.bad-token");
  }

  @Test
  void shouldGrantByRoleAndByScopeOnly() {
    assertThat(given().auth().oauth2(Tokens.hr()).get(THINGS).statusCode()).isEqualTo(200);
    assertThat(given().auth().oauth2(Tokens.auditor()).get(THINGS).statusCode()).isEqualTo(200);
    assertThat(given().auth().oauth2(Tokens.system("things:read")).get(THINGS).statusCode())
        .isEqualTo(200);
    assertProblem(given().auth().oauth2(Tokens.employee("E1")).get(THINGS), 403, "access.denied");
    assertProblem(given().auth().oauth2(Tokens.system("things")).get(THINGS), 403, "access.denied");
    assertProblem(
        given().auth().oauth2(Tokens.system("things:write")).get(THINGS), 403, "access.denied");
  }

  @Test
  void shouldRefuseEverybodyWhenEndpointSaysNothingAboutAccess() {
    Response hr = given().auth().oauth2(Tokens.hr()).get("/v1/things/unannotated");
    Response nobody = given().get("/v1/things/unannotated");

    assertProblem(hr, 403, "access.denied");
    assertProblem(nobody, 401, "access.no-token");
  }

  @Test
  void shouldNotReadTheBodyWhenCallerMayNotSendIt() {
    Response response =
        given()
            .auth()
            .oauth2(Tokens.employee("E1"))
            .contentType("application/json")
            .body("{broken")
            .post("/v1/things");

    assertProblem(response, 403, "access.denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/things;x=y?prefix=a",
        "/v1;x/things?prefix=a",
        "//v1/things?prefix=a",
        "/v1//things?prefix=a",
        "/v1/./things?prefix=a",
        "/v1/x/../things?prefix=a",
        "/v1%2Fthings?prefix=a",
        "/v1/%2e/things?prefix=a",
        "/v1/things%3Bx?prefix=a",
        "/v1%5Cthings?prefix=a",
        "/v1/things/?prefix=a",
        "/V1/things?prefix=a",
        "/v1/things/unannotated;x",
        "/v1/things/%75nannotated",
        "/v1/things//unannotated"
      })
  void shouldNeverBeBypassedWhenPathIsDisguised(String path) {
    int status =
        given()
            .urlEncodingEnabled(false)
            .auth()
            .oauth2(Tokens.employee("E1"))
            .get(path)
            .statusCode();
    int anonymous = given().urlEncodingEnabled(false).get(path).statusCode();

    assertThat(status).isIn(400, 403, 404);
    assertThat(anonymous).isIn(400, 401, 404);
  }

  @Test
  void shouldHaveNoPathPolicies() {
    assertThat(ConfigProvider.getConfig().getPropertyNames())
        .noneMatch(name -> name.startsWith("quarkus.http.auth.permission"));
    assertThat(
            StreamSupport.stream(
                ConfigProvider.getConfig().getPropertyNames().spliterator(), false))
        .contains("quarkus.security.jaxrs.deny-unannotated-endpoints");
  }

  @Test
  void shouldServeNoHealthOrMetricsWhereTheApiIs() {
    for (String path : new String[] {"/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui"}) {
      assertThat(given().get(path).statusCode()).isEqualTo(404);
    }
  }

  private static void assertProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }
}

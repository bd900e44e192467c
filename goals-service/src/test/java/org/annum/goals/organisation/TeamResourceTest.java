package org.annum.goals.organisation;

import static org.annum.goals.Api.asHr;
import static org.annum.goals.Api.createEmployee;
import static org.annum.goals.Api.newId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.annum.testkit.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TeamResourceTest {

  @Test
  void shouldKnowTheTeamWhenSomebodyIsInIt() {
    String team = newId("team-");
    createEmployee(newId("E"), null, team);

    asHr()
        .get("/v1/teams/" + team)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("nameZh", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"teams", "positions"})
  void shouldNameAndListByCode(String collection) {
    // Given
    String code = newId("~code-");
    String path = "/v1/" + collection + "/" + code;

    // When
    asHr().body(Map.of("nameZh", "华东一组")).put(path).then().statusCode(200).body("version", is(1));
    asHr().body(Map.of("nameZh", "华东一组")).put(path).then().body("version", is(1));
    asHr()
        .body(Map.of("nameZh", "华东一组", "nameEn", "East 1"))
        .put(path)
        .then()
        .body("version", is(2));

    // Then
    asHr().get(path).then().body("nameEn", is("East 1"));
    asHr().get("/v1/" + collection + "?limit=1").then().body("items.size()", is(1));
    asHr()
        .get("/v1/" + collection + "?limit=500")
        .then()
        .body("items.findAll { it.code == '" + code + "' }.nameZh", contains("华东一组"));
  }

  @Test
  void shouldRefuseWhenCodeIsUnknownOrTooLong() {
    asHr().get("/v1/teams/nobody").then().statusCode(404).body("code", is("team.not-found"));
    asHr()
        .get("/v1/positions/nobody")
        .then()
        .statusCode(404)
        .body("code", is("position.not-found"));
    asHr().body(Map.of()).put("/v1/teams/" + "x".repeat(101)).then().statusCode(422);
  }
}

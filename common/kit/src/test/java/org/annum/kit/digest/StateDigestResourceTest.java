package org.annum.kit.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class StateDigestResourceTest {
  private final String prefix = UUID.randomUUID() + "-";

  @Inject Jdbi jdbi;

  @Test
  void shouldBeEqualWhenTheSameVersionsWereWrittenInAnotherOrder() {
    // Given
    widget("a", 1, false);
    widget("b", 2, false);
    widget("c", 3, true);
    JsonPath first = digest();

    // When
    jdbi.useHandle(
        handle ->
            handle.execute("delete from widget_view where starts_with(widget_id, ?)", prefix));
    widget("b", 2, false);
    widget("a", 1, false);
    JsonPath second = digest();

    // Then
    assertThat(first.getString("topic")).isEqualTo("kit.test.widgets.v1");
    assertThat(first.getString("role")).isEqualTo("PUBLISHED");
    assertThat(first.getLong("count")).isEqualTo(2);
    assertThat(second.getString("digest")).isEqualTo(first.getString("digest"));
  }

  @Test
  void shouldDifferWhenOneVersionDiffers() {
    // Given
    widget("a", 1, false);
    String before = digest().getString("digest");

    // When
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update widget_view set version = 2 where starts_with(widget_id, ?)", prefix));

    // Then
    assertThat(digest().getString("digest")).isNotEqualTo(before);
  }

  @Test
  void shouldRefuseWhenTheCallerDoesNotOperateTheSuite() {
    given()
        .auth()
        .oauth2(Tokens.employee("E1001"))
        .get("/v1/services/sample/state-digests")
        .then()
        .statusCode(403);
  }

  private JsonPath digest() {
    JsonPath body =
        given()
            .auth()
            .oauth2(Tokens.system("suite:operate"))
            .get("/v1/services/sample/state-digests?keyPrefix=" + prefix)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return body.setRootPath("items.find { it.topic == 'kit.test.widgets.v1' }");
  }

  private void widget(String suffix, long version, boolean erased) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into widget_view values (?, ?, ?, 1)", prefix + suffix, version, erased));
  }
}

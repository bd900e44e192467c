package org.annum.kit.reemission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReEmissionTest {
  private static final String PATH = "/v1/services/sample/re-emissions";

  @Inject Jdbi jdbi;

  @Test
  void shouldQueueAndAuditWhenTheTopicCanBePublishedAgain() {
    // When
    String id =
        operator()
            .queryParam("topic", Letters.TOPIC)
            .post(PATH)
            .then()
            .statusCode(202)
            .extract()
            .path("id");

    // Then
    assertThat(audited(id)).isEqualTo(1);
  }

  @Test
  void shouldRefuseWhenTheTopicIsNotTheServices() {
    operator()
        .queryParam("topic", "annum.unknown.v1")
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("topic"))
        .body("errors[0].code", equalTo("re-emission.unknown-topic"));
  }

  @Test
  void shouldRefuseWhenTheCallerDoesNotOperateTheSuite() {
    given().post(PATH).then().statusCode(401);
    given().auth().oauth2(Tokens.hr()).post(PATH).then().statusCode(403);
    operator().post("/v1/services/other/re-emissions").then().statusCode(404);
  }

  private long audited(String operationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from audit_record
                    where action = 're-emission.requested' and subject_id = :id
                    """)
                .bind("id", operationId)
                .mapTo(Long.class)
                .one());
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(Tokens.system("suite:operate"));
  }

  /** State that is never there. */
  @Singleton
  static class Letters implements ReEmissionSource {
    static final String TOPIC = "kit.test.letters.v1";

    @Override
    public String topic() {
      return TOPIC;
    }

    @Override
    public @Nullable String emit(@Nullable String after) {
      return null;
    }
  }
}

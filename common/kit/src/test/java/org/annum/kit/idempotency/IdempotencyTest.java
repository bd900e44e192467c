package org.annum.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.annum.kit.problem.Names;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class IdempotencyTest {

  @Inject Jdbi jdbi;
  @Inject Idempotency idempotency;
  @Inject IdempotencyStore store;

  @Test
  void shouldAnswerTheSameWhenRequestIsRepeated() {
    String key = Names.fresh("key");
    String name = Names.fresh("once");

    Response first = post(Tokens.hr(), key, name);
    Response again = post(Tokens.hr(), key, name);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(count(name)).isEqualTo(1);
  }

  @Test
  void shouldRefuseWhenKeyIsReusedForAnotherRequest() {
    String key = Names.fresh("key");
    post(Tokens.hr(), key, Names.fresh("one"));

    Response other = post(Tokens.hr(), key, Names.fresh("other"));

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.jsonPath().getString("code")).isEqualTo("idempotency.key-reused");
  }

  @Test
  void shouldKeepCallersApartWhenTheyUseTheSameKey() {
    String key = Names.fresh("key");
    post(Tokens.hr("E1"), key, Names.fresh("one"));

    assertThat(post(Tokens.hr("E2"), key, Names.fresh("two")).statusCode()).isEqualTo(201);
  }

  @Test
  void shouldHappenOnceWhenTheSameRequestComesConcurrently() {
    String key = Names.fresh("key");
    String name = Names.fresh("slow");

    List<CompletableFuture<String>> answers =
        IntStream.range(0, 4)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> post(Tokens.hr(), key, name).asString()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(count(name)).isEqualTo(1);
  }

  @Test
  void shouldTryAgainWhenEffectHasFailed() {
    String key = Names.fresh("key");
    String name = Names.fresh("failing");

    assertThat(post(Tokens.hr(), key, name).statusCode()).isEqualTo(409);
    assertThat(post(Tokens.hr(), key, name).statusCode()).isEqualTo(409);
    assertThat(count(name)).isZero();
    assertThat(post(Tokens.hr(), key, Names.fresh("good")).statusCode()).isEqualTo(201);
  }

  @Test
  void shouldRefuseWhenKeyIsNoKey() {
    assertThat(post(Tokens.hr(), "x".repeat(256), Names.fresh("n")).statusCode()).isEqualTo(422);
    assertThat(post(Tokens.hr(), "x".repeat(255), Names.fresh("n")).statusCode()).isEqualTo(201);
  }

  @Test
  void shouldComplainWhenThereIsNoTransaction() {
    assertThatThrownBy(() -> idempotency.once("key", "request", String.class, () -> "effect"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldForgetOldKeysOnly() {
    String old = Names.fresh("old");
    String young = Names.fresh("young");
    store.claim("E1", old, "hash");
    store.claim("E1", young, "hash");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update idempotency_key set created_at = now() - interval '49 hours' where key = ?",
                old));

    store.removeOlderThan(Duration.ofDays(2));

    assertThat(store.find("E1", old)).isEmpty();
    assertThat(store.find("E1", young)).isPresent();
  }

  private long count(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from thing where name = ?")
                .bind(0, name)
                .mapTo(Long.class)
                .one());
  }

  private static Response post(String token, String key, String name) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body("{\"name\":\"%s\"}".formatted(name))
        .post("/v1/things");
  }
}

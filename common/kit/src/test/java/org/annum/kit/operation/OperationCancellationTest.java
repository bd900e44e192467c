package org.annum.kit.operation;

import static io.restassured.RestAssured.given;
import static org.annum.kit.operation.OperationFixture.file;
import static org.annum.kit.operation.OperationFixture.get;
import static org.annum.kit.operation.OperationFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.annum.testkit.Infrastructure;
import org.annum.testkit.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class OperationCancellationTest {
  private static final String SUBMITTER = Tokens.employee("E1");

  @Inject OperationExecutor executor;
  @Inject OperationQueue queue;
  @Inject OperationTables tables;
  @Inject Jdbi jdbi;

  private final String name = UUID.randomUUID().toString();

  @BeforeEach
  void emptyQueue() {
    tables.empty();
  }

  @Test
  void shouldEndAtOnceWhenNobodyHasBegun() {
    // Given
    UUID id = submit(ImportWorker.KIND, name, file(name, 15));

    // When
    cancel(SUBMITTER, id).then().statusCode(202).body("state", equalTo("CANCELLED"));

    // Then
    assertThat(executor.runNext()).isFalse();
    assertThat(tables.state(id)).isEqualTo("CANCELLED 0/0/0/0 done=0 attempt=0");
    assertThat(tables.count("operation_payload")).isZero();
    assertThat(audited(id)).isOne();
  }

  @Test
  void shouldEndAfterTheChunkAtWorkAndSayWhatWentIn() {
    // Given a cancellation that comes while the third chunk is at work
    UUID id = submit(ImportWorker.KIND, name, file(name, 95));
    ImportWorker.BEFORE_CHUNK.put(
        name,
        last -> {
          if (last == 31) {
            cancel(SUBMITTER, id).then().statusCode(202).body("state", equalTo("RUNNING"));
          }
        });

    // When
    executor.runNext();

    // Then
    assertThat(tables.state(id)).isEqualTo("CANCELLED 27/0/0/3 done=30 attempt=1");
    assertThat(tables.count("imported where key like '" + name + "%'")).isEqualTo(27);
    assertThat(tables.rejectedRows(id)).containsExactly(11L, 21L, 31L);
    assertThat(tables.count("operation_payload")).isZero();
    assertThat(ImportWorker.CANCELLED).containsEntry(name, 1);
    cancel(SUBMITTER, id).then().statusCode(202).body("state", equalTo("CANCELLED"));
  }

  @Test
  void shouldEndWithTheNextAttemptWhenTheReplicaDied() {
    // Given an attempt that is dead, and a cancellation after that
    UUID id = submit(ImportWorker.KIND, name, file(name, 15));
    assertThat(queue.claim(Set.of(ImportWorker.KIND), Duration.ofMillis(1), 3)).isPresent();
    cancel(SUBMITTER, id).then().statusCode(202).body("state", equalTo("RUNNING"));

    // When
    await().atMost(Duration.ofSeconds(20)).until(executor::runNext);

    // Then
    assertThat(tables.state(id)).isEqualTo("CANCELLED 0/0/0/0 done=0 attempt=2");
    assertThat(ImportWorker.CANCELLED).containsEntry(name, 1);
    assertThat(tables.count("imported where key like '" + name + "%'")).isZero();
  }

  @Test
  void shouldRefuseWhenTheWorkIsNeededWholeOrDone() {
    UUID whole = submit(PlainWorker.KIND, name, "x");
    cancel(SUBMITTER, whole)
        .then()
        .statusCode(409)
        .body("code", equalTo("operation.not-cancellable"));
    executor.runNext();
    UUID done = submit(ImportWorker.KIND, name, file(name, 5));
    executor.runNext();
    cancel(SUBMITTER, done)
        .then()
        .statusCode(409)
        .body("code", equalTo("operation.finished-already"));
    assertThat(tables.state(done)).startsWith("SUCCEEDED");
    assertThat(audited(done)).isZero();
  }

  @Test
  void shouldNotBeKnownToStrangers() {
    UUID id = submit(ImportWorker.KIND, name, file(name, 5));

    cancel(Tokens.employee("E2"), id).then().statusCode(404);
    get(Tokens.employee("E2"), id, "/rejected-rows").then().statusCode(404);

    assertThat(tables.state(id)).startsWith("QUEUED");
  }

  private static Response cancel(String token, UUID id) {
    return given()
        .auth()
        .oauth2(token)
        .post("/v1/services/sample/operations/" + id + "/cancellation");
  }

  private int audited(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select count(*) from audit_record where subject_id = ?", id.toString())
                .mapTo(Integer.class)
                .one());
  }
}
